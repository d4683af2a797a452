package onlinefriday.merchant.paper;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A {@link Paper} in a body. */
public record PaperForm(
    @Nullable
        @NotBlank
        @Size(max = TITLE_LENGTH_MAX)
        @Pattern(regexp = "\\P{Cntrl}*", message = "{paper.title}")
        String title,
    @Nullable @NotNull @Pattern(regexp = "[0-9a-fA-F]{64}", message = "{paper.sha256}")
        String sha256,
    @Nullable
        @NotNull
        @Size(max = URL_LENGTH_MAX)
        @Pattern(regexp = "https?://[^\\s<>\"]+", message = "{paper.url}")
        String url) {

  /** Papers that a filing or a merchant may name. */
  public static final int PAPERS_MAX = 50;

  private static final int TITLE_LENGTH_MAX = 200;
  private static final int URL_LENGTH_MAX = 2_000;

  /** To be asked once the constraints above are known to hold. */
  public Paper paper() {
    return new Paper(
        Objects.requireNonNull(title).strip(),
        Objects.requireNonNull(sha256).toLowerCase(Locale.ROOT),
        Objects.requireNonNull(url));
  }
}
