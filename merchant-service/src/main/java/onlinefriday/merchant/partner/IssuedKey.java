package onlinefriday.merchant.partner;

import java.time.Instant;
import java.util.List;
import onlinefriday.merchant.partner.Keys.Issuing;

/** The answer that shows a key, once. */
record IssuedKey(String keyId, String key, List<String> scopes, Instant expiresAt) {
  static IssuedKey of(Issuing.Issued issued) {
    PartnerKey kept = issued.key();
    return new IssuedKey(kept.id(), issued.minted().key(), kept.scopes(), kept.expiresAt());
  }

  /** Without the key, so that none gets into a log. */
  @Override
  public String toString() {
    return "IssuedKey[" + keyId + "]";
  }
}
