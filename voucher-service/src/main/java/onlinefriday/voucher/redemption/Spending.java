package onlinefriday.voucher.redemption;

import java.util.Objects;
import onlinefriday.voucher.codes.Codes.Found;
import onlinefriday.voucher.terms.Terms;

/**
 * A code that is known, whichever kind it is.
 *
 * @param code its one spelling
 * @param singleUse whether it is good for one redemption only
 */
record Spending(Terms terms, String code, boolean singleUse, boolean revoked) {
  static Spending of(Found found) {
    return switch (found) {
      case Found.Generic(Terms terms) ->
          new Spending(
              terms, Objects.requireNonNullElse(terms.campaign().code(), ""), false, false);
      case Found.SingleUse(Terms terms, String code, boolean revoked) ->
          new Spending(terms, code, true, revoked);
      case Found.Unknown _ -> throw new IllegalArgumentException("an unknown code is not spent");
    };
  }
}
