package onlinefriday.voucher.redemption;

import java.util.Base64;
import onlinefriday.contracts.event.CampaignState.ShopperScope;
import onlinefriday.voucher.ledger.LedgerKeys;

/** What stands for a shopper in the ledger, on topics and in logs. */
final class Pseudonyms {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private Pseudonyms() {}

  /** An app's own ids mean another person in another app; national ids do not. */
  static String of(byte[] editionKey, ShopperScope scope, String partnerId, String shopper) {
    String named =
        switch (scope) {
          case APP -> LedgerKeys.joined("app", partnerId, shopper);
          case NATIONAL -> LedgerKeys.joined("national", shopper);
        };
    return BASE64.encodeToString(LedgerKeys.hmac(editionKey, named));
  }
}
