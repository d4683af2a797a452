package onlinefriday.merchant.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * The address of these pages' stylesheet, in templates {@code assets}. It lies below a page, which
 * is what the gateway leads here, and names its content, so that releases never mix.
 */
@Component
final class DeskAssets {
  private static final String STYLESHEET = "/merchant/assets/desk.css";

  private final String stylesheet;

  DeskAssets() {
    try (InputStream content = new ClassPathResource("static" + STYLESHEET).getInputStream()) {
      this.stylesheet = STYLESHEET + "?v=" + DigestUtils.md5DigestAsHex(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String stylesheet() {
    return stylesheet;
  }
}
