package onlinefriday.voucher.redemption;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.Ledger;
import onlinefriday.voucher.ledger.LedgerKeys;
import onlinefriday.voucher.ledger.Redemption;
import onlinefriday.voucher.ledger.Redemption.Status;
import org.springframework.stereotype.Component;

/** Whether what is scarce is taken, by the ledger and the clock; for questions only. */
@Component
final class TurnsTaken {
  private final Ledger ledger;
  private final SharedLooks looks;
  private final Clock clock;

  TurnsTaken(Ledger ledger, SharedLooks looks, Clock clock) {
    this.ledger = ledger;
    this.looks = looks;
    this.clock = clock;
  }

  /** Whether a shopper has used every turn. */
  boolean all(byte[] editionKey, String campaignId, String shopper, int turns) {
    // turns are taken from the lowest up, so that almost always the last one tells
    String last = LedgerKeys.turn(editionKey, campaignId, shopper, turns - 1);
    if (looks.byId(first(last)).isEmpty()) {
      return false;
    }
    List<String> claims = new ArrayList<>();
    for (int slot = 0; slot < turns; slot++) {
      claims.add(LedgerKeys.turn(editionKey, campaignId, shopper, slot));
    }
    return claims.size() == taken(claims);
  }

  /** Whether a single-use code is redeemed or held. */
  boolean code(byte[] editionKey, String campaignId, String code) {
    return taken(List.of(LedgerKeys.code(editionKey, campaignId, code))) == 1;
  }

  private int taken(List<String> claims) {
    Map<String, Entry> firsts = ledger.byIds(claims.stream().map(TurnsTaken::first).toList());
    List<Entry> latest = new ArrayList<>();
    for (Redemption first : ledger.standing(firsts.values())) {
      Optional<Entry> last =
          isFree(first)
              ? ledger.latest(LedgerKeys.claimOf(first.entry().id()))
              : Optional.of(first.entry());
      last.ifPresent(latest::add);
    }
    return (int) ledger.standing(latest).stream().filter(one -> !isFree(one)).count();
  }

  private boolean isFree(Redemption redemption) {
    Status status = redemption.status(clock.instant());
    return status == Status.RELEASED || status == Status.EXPIRED;
  }

  private static String first(String claim) {
    return LedgerKeys.id(claim, 0);
  }
}
