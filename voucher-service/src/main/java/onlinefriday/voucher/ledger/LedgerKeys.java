package onlinefriday.voucher.ledger;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How the ledger's unique keys are made from what they stand for. */
public final class LedgerKeys {
  /** Stands in no field: fields are printable. */
  private static final char SEPARATOR = '\u001f';

  private static final char AFTER_SEPARATOR = SEPARATOR + 1;
  private static final String HMAC = "HmacSHA256";
  private static final int ID_BYTES = 16;
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private LedgerKeys() {}

  /** The id of a shopper's turn: whoever inserts it first has taken the turn. */
  public static String slotId(
      byte[] editionKey, String campaignId, String shopper, int slot, int generation) {
    return id(editionKey, joined("slot", campaignId, shopper, Integer.toString(slot)), generation);
  }

  /** The id of a redemption where no turn is scarce: an order's own. */
  public static String orderId(
      byte[] editionKey,
      String campaignId,
      String shopper,
      String partnerId,
      String orderRef,
      int generation) {
    return id(editionKey, joined("order", campaignId, shopper, partnerId, orderRef), generation);
  }

  public static String order(
      String partnerId, String orderRef, String campaignId, String shopper, int generation) {
    return orderPrefix(partnerId, orderRef)
        + joined(campaignId, shopper, HexFormat.of().toHexDigits((short) generation));
  }

  static String orderPrefix(String partnerId, String orderRef) {
    return joined(partnerId, orderRef) + SEPARATOR;
  }

  /** The least string above every string with the prefix. */
  static String afterAll(String prefix) {
    return prefix.substring(0, prefix.length() - 1) + AFTER_SEPARATOR;
  }

  public static String key(String partnerId, String shopper, String idempotencyKey) {
    return digest(joined(partnerId, shopper, idempotencyKey));
  }

  /** A hash of whatever two requests must share to be the same. */
  public static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return BASE64.encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  public static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }

  public static String joined(String... fields) {
    return String.join(String.valueOf(SEPARATOR), fields);
  }

  private static String id(byte[] editionKey, String claim, int generation) {
    byte[] hash = hmac(editionKey, claim);
    return HexFormat.of().formatHex(hash, 0, ID_BYTES)
        + "-"
        + HexFormat.of().toHexDigits((short) generation);
  }
}
