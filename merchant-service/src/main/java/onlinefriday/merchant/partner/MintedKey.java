package onlinefriday.merchant.partner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A key fresh from the mint, to be shown once: {@code ofk_<keyId>_<secret>}.
 *
 * @param id 12 symbols; tells keys apart in logs and lists
 * @param key the whole key; its secret part has 256 bits
 */
record MintedKey(String id, String key) {
  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
  private static final String BASE62 =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int ID_LENGTH = 12;
  private static final int SECRET_LENGTH = 43;

  static MintedKey mint(SecureRandom random) {
    String id = text(random, BASE32, ID_LENGTH);
    return new MintedKey(id, "ofk_" + id + "_" + text(random, BASE62, SECRET_LENGTH));
  }

  String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Without the key, so that none gets into a log. */
  @Override
  public String toString() {
    return "MintedKey[" + id + "]";
  }

  private static String text(SecureRandom random, String alphabet, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
