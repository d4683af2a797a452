package onlinefriday.standalone.issuer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares secrets as they are. All of them are random and stand in a file beside this process, so
 * a slow hash would protect nothing and cost every machine user's token a tenth of a second.
 */
final class GeneratedSecrets implements PasswordEncoder {
  @Override
  public @Nullable String encode(@Nullable CharSequence secret) {
    return secret == null ? null : secret.toString();
  }

  @Override
  public boolean matches(@Nullable CharSequence given, @Nullable String secret) {
    return given != null
        && secret != null
        && MessageDigest.isEqual(
            given.toString().getBytes(StandardCharsets.UTF_8),
            secret.getBytes(StandardCharsets.UTF_8));
  }
}
