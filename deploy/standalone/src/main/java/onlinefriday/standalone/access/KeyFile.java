package onlinefriday.standalone.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/** Signing keys as a JWK set in a file, private parts included, kept for good once made. */
public final class KeyFile {
  private KeyFile() {}

  /** Makes a key. */
  public interface KeyMaker {
    JWK make() throws JOSEException;
  }

  public static JWKSet readOrCreate(Path file, KeyMaker maker) throws IOException {
    try {
      if (Files.exists(file)) return JWKSet.parse(Files.readString(file));
      var keys = new JWKSet(maker.make());
      OwnerOnly.write(file, keys.toString(false));
      return keys;
    } catch (ParseException | JOSEException e) {
      throw new IOException("no usable keys in " + file, e);
    }
  }
}
