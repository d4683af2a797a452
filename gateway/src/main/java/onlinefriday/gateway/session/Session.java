package onlinefriday.gateway.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a signed-in person's cookie holds.
 *
 * @param id by which the session is known when it has ended; no secret
 * @param idToken shown to the issuer when signing out
 * @param expiresAt the access token's, or sooner; the session ends then
 */
public record Session(
    String id, String subject, String accessToken, @Nullable String idToken, Instant expiresAt) {}
