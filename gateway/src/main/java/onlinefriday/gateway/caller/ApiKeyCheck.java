package onlinefriday.gateway.caller;

import java.time.Clock;
import java.util.Optional;
import onlinefriday.contracts.event.PartnerKeyState;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.gateway.caller.Identification.Identified;
import onlinefriday.gateway.caller.Identification.Refused;
import onlinefriday.gateway.partnerkey.PartnerKeyFeed;
import onlinefriday.gateway.partnerkey.PartnerKeys;
import onlinefriday.gateway.token.PartnerTokens;
import onlinefriday.gateway.token.Sha256;
import org.springframework.stereotype.Component;

/** Judges an API key from memory. */
@Component
class ApiKeyCheck {
  private static final int KEY_CHARS_MAX = 512;

  private final PartnerKeys keys;
  private final PartnerKeyFeed feed;
  private final PartnerTokens tokens;
  private final Clock clock;

  ApiKeyCheck(PartnerKeys keys, PartnerKeyFeed feed, PartnerTokens tokens, Clock clock) {
    this.keys = keys;
    this.feed = feed;
    this.tokens = tokens;
    this.clock = clock;
  }

  Identification check(String key) {
    if (key.isEmpty() || key.length() > KEY_CHARS_MAX) {
      return new Refused(CommonProblem.UNAUTHENTICATED);
    }
    Optional<PartnerKeyState> known = keys.withDigest(Sha256.hex(key));
    if (known.isEmpty() && !feed.complete()) {
      return new Refused(CommonProblem.UNAVAILABLE); // it may be good: nobody can say yet
    }
    return known
        .filter(state -> state.liveAt(clock.instant()))
        .<Identification>map(
            state -> new Identified(new Caller.Partner(state.id(), tokens.tokenFor(state))))
        .orElse(new Refused(CommonProblem.UNAUTHENTICATED));
  }
}
