package onlinefriday.voucher.codes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 as codes need it: keyed once, then copied, which is cheaper than keying again. */
final class Macs {
  private static final String HMAC = "HmacSHA256";

  private Macs() {}

  static Mac keyed(byte[] key) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }

  /** One that another thread may use at the same time. */
  static Mac copy(Mac keyed) {
    try {
      return (Mac) keyed.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's HMAC can be copied", e);
    }
  }

  /** A key for one purpose, from which neither the secret nor another purpose's key follows. */
  static byte[] derive(byte[] secret, String purpose) {
    return keyed(secret).doFinal(purpose.getBytes(StandardCharsets.UTF_8));
  }

  /** The first bits of a number's MAC. */
  static long first(Mac mac, long number, int bits) {
    mac.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
    return ByteBuffer.wrap(mac.doFinal()).getLong() >>> (Long.SIZE - bits);
  }
}
