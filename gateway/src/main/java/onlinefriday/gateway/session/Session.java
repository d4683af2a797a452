package onlinefriday.gateway.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a signed-in person's cookie holds.
 *
 * @param idToken shown to the issuer when signing out
 * @param expiresAt the access token's; the session ends with it
 */
public record Session(
    String subject, String accessToken, @Nullable String idToken, Instant expiresAt) {}
