package onlinefriday.gateway.session;

import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;
import onlinefriday.contracts.json.WireJson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Seals values into cookies that only a gateway can read or make (JWE, dir with A256GCM). The type
 * of the value is sealed too, so that one cookie cannot pass for another.
 */
@Component
class CookieSeal {
  private static final Logger log = LoggerFactory.getLogger(CookieSeal.class);
  private static final int SECRET_BYTES = 32;

  private final DirectEncrypter encrypter;
  private final DirectDecrypter decrypter;

  CookieSeal(SessionProperties properties) throws JOSEException {
    byte[] secret = secret(properties.sessionSecret());
    this.encrypter = new DirectEncrypter(secret);
    this.decrypter = new DirectDecrypter(secret);
  }

  String seal(Object value) {
    JWEHeader header =
        new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
            .compressionAlgorithm(CompressionAlgorithm.DEF)
            .type(typeOf(value.getClass()))
            .build();
    JWEObject sealed =
        new JWEObject(header, new Payload(WireJson.mapper().writeValueAsBytes(value)));
    try {
      sealed.encrypt(encrypter);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return sealed.serialize();
  }

  /** Null when it was not sealed here, or holds something else. */
  <T> @Nullable T open(String sealed, Class<T> type) {
    try {
      JWEObject object = JWEObject.parse(sealed);
      if (!typeOf(type).equals(object.getHeader().getType())) {
        return null;
      }
      object.decrypt(decrypter);
      return WireJson.mapper().readValue(object.getPayload().toBytes(), type);
    } catch (ParseException | JOSEException | RuntimeException forged) {
      return null; // the parser throws whatever a forger likes
    }
  }

  private static JOSEObjectType typeOf(Class<?> type) {
    return new JOSEObjectType(type.getSimpleName());
  }

  private static byte[] secret(@Nullable String configured) {
    if (configured == null || configured.isBlank()) {
      log.warn(
          "onlinefriday.gateway.session-secret is not set: sessions end with this process, and"
              + " other instances cannot read them");
      byte[] madeUp = new byte[SECRET_BYTES];
      new SecureRandom().nextBytes(madeUp);
      return madeUp;
    }
    byte[] secret = Base64.getDecoder().decode(configured.strip());
    if (secret.length != SECRET_BYTES) {
      throw new IllegalArgumentException(
          "onlinefriday.gateway.session-secret must be base64 of " + SECRET_BYTES + " bytes");
    }
    return secret;
  }
}
