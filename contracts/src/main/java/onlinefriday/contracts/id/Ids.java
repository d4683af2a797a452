package onlinefriday.contracts.id;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ids that a caller may choose: 1 to 64 of {@code [A-Za-z0-9._-]}, but neither {@code .} nor {@code
 * ..}: in a path these mean something else, so what bears one could never be read again.
 */
public final class Ids {
  /** For use in Bean Validation annotations. */
  public static final String PATTERN = "(?!\\.{1,2}$)[A-Za-z0-9._-]{1,64}";

  private static final Pattern SHAPE = Pattern.compile(PATTERN);

  private Ids() {}

  public static boolean isValid(@Nullable String id) {
    return id != null && SHAPE.matcher(id).matches();
  }
}
