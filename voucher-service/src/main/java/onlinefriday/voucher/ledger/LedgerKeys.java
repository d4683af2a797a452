package onlinefriday.voucher.ledger;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How the ledger's unique keys are made from what they stand for. What is claimed and free again is
 * taken under its next generation.
 */
public final class LedgerKeys {
  /** Generations of one claim, 0 to this. */
  public static final int GENERATION_MAX = 0xFFFF;

  private static final int GENERATION_DIGITS = 4;

  /** Stands in no field: fields are printable. */
  private static final char SEPARATOR = '\u001f';

  private static final char BEFORE_GENERATION = '-';

  private static final String HMAC = "HmacSHA256";
  private static final int ID_BYTES = 16;
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private LedgerKeys() {}

  /** What one of a shopper's turns is claimed by. */
  public static String turn(byte[] editionKey, String campaignId, String shopper, int slot) {
    return claim(editionKey, joined("slot", campaignId, shopper, Integer.toString(slot)));
  }

  /** What a single-use code is claimed by. */
  public static String code(byte[] editionKey, String campaignId, String code) {
    return claim(editionKey, joined("code", campaignId, code));
  }

  /** What a redemption claims where neither is scarce: its order. */
  public static String unlimited(
      byte[] editionKey, String campaignId, String shopper, String partnerId, String orderRef) {
    return claim(editionKey, joined("order", campaignId, shopper, partnerId, orderRef));
  }

  /** The id of a claim's generation: whoever inserts it first has it. */
  public static String id(String claim, int generation) {
    return claim + BEFORE_GENERATION + hex(generation);
  }

  /** What an order is redeemed once by, in a campaign, whoever its shopper is said to be. */
  public static String orderClaim(String partnerId, String orderRef, String campaignId) {
    return orderPrefix(partnerId, orderRef) + campaignId;
  }

  /** The key of an order's generation. */
  public static String order(String orderClaim, int generation) {
    return orderClaim + SEPARATOR + hex(generation);
  }

  /** Of an id or an order. */
  public static int generation(String key) {
    return HexFormat.fromHexDigits(key, key.length() - GENERATION_DIGITS, key.length());
  }

  /** What an id or an order is a generation of. */
  public static String claimOf(String key) {
    return key.substring(0, key.length() - GENERATION_DIGITS - 1);
  }

  static String orderPrefix(String partnerId, String orderRef) {
    return joined(partnerId, orderRef) + SEPARATOR;
  }

  static String generations(String claim) {
    return claim + BEFORE_GENERATION;
  }

  static String generationsOfOrder(String orderClaim) {
    return orderClaim + SEPARATOR;
  }

  /** The least string above every string with the prefix. */
  static String afterAll(String prefix) {
    int last = prefix.length() - 1;
    return prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
  }

  /** What a request to redeem is answered once by. */
  public static String key(String partnerId, String idempotencyKey) {
    return digest(joined(partnerId, idempotencyKey));
  }

  /** As {@link #key}, of a request that confirms or releases. */
  public static String endKey(String partnerId, String idempotencyKey) {
    return digest(joined("end", partnerId, idempotencyKey));
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

  private static String claim(byte[] editionKey, String what) {
    return HexFormat.of().formatHex(hmac(editionKey, what), 0, ID_BYTES);
  }

  private static String hex(int generation) {
    return HexFormat.of().toHexDigits((short) generation);
  }
}
