package onlinefriday.merchant.console;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What every template of these pages has. */
@ControllerAdvice(basePackageClasses = DeskModel.class)
final class DeskModel {
  private final Names names;
  private final DeskAssets assets;

  DeskModel(Names names, DeskAssets assets) {
    this.names = names;
    this.assets = assets;
  }

  @ModelAttribute("names")
  Names names() {
    return names;
  }

  @ModelAttribute("assets")
  DeskAssets assets() {
    return assets;
  }

  /** What was done before this page was shown. */
  @ModelAttribute("done")
  @Nullable String done(@RequestParam(required = false) @Nullable String done) {
    return done;
  }
}
