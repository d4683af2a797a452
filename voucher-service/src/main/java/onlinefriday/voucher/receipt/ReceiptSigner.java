package onlinefriday.voucher.receipt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes a receipt a compact JWS, ES256. */
@Component
final class ReceiptSigner {
  /** So that a receipt is never taken for a token, nor a token for a receipt. */
  private static final JOSEObjectType TYPE = new JOSEObjectType("onlinefriday-receipt");

  private final KeySeries keys;
  private final JsonMapper json;

  ReceiptSigner(KeySeries keys, JsonMapper json) {
    this.keys = keys;
    this.json = json;
  }

  /**
   * @throws com.mongodb.MongoException when the key is not known and the store is away
   */
  String sign(Receipt receipt) {
    ECKey key = keys.signing();
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE).keyID(key.getKeyID()).build();
    JWSObject signed = new JWSObject(header, new Payload(json.writeValueAsBytes(receipt)));
    try {
      signed.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("a key of the series cannot sign", e);
    }
    return signed.serialize();
  }
}
