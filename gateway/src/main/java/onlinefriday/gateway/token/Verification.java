package onlinefriday.gateway.token;

import java.time.Instant;

/** What became of a token that a person or a machine user brought. */
public sealed interface Verification {
  /** Genuine, for this platform, and not expired. */
  record Verified(String subject, Instant expiresAt) implements Verification {}

  /** Forged, foreign, expired, or no token at all. */
  record Rejected() implements Verification {}

  /** Nobody can say: the issuer's keys cannot be had at present. */
  record Undecided() implements Verification {}
}
