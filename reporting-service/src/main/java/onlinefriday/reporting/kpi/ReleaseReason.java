package onlinefriday.reporting.kpi;

import onlinefriday.contracts.event.RedemptionEvent;

/** Why a redemption was released: a hold is cancelled, a confirmed one refunded. */
enum ReleaseReason {
  CANCELLED,
  REFUNDED;

  /**
   * @throws IllegalArgumentException when a release gives neither
   */
  static ReleaseReason of(RedemptionEvent release) {
    return valueOf(String.valueOf(release.reason()));
  }
}
