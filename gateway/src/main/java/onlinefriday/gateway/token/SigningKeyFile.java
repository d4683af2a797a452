package onlinefriday.gateway.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Set;

/** The gateway's signing keys, in a file that only its owner can read. */
final class SigningKeyFile {
  private SigningKeyFile() {}

  /** The keys in the file; one new key when there is no file yet. */
  static JWKSet readOrMake(Path file) {
    try {
      if (!Files.exists(file)) {
        make(file.toAbsolutePath());
      }
      JWKSet keys = JWKSet.parse(Files.readString(file));
      if (keys.getKeys().stream().noneMatch(SigningKeyFile::signs)) {
        throw new IllegalStateException(file + " holds no private P-256 key");
      }
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException e) {
      throw new IllegalStateException(file + " is no JWK set", e);
    }
  }

  static boolean signs(JWK key) {
    return key instanceof ECKey ec && ec.isPrivate() && Curve.P_256.equals(ec.getCurve());
  }

  /** Written whole beside its place, then moved there unless another instance was first. */
  private static void make(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Path draft = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    write(draft, new JWKSet(newKey()).toString(false));
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException anotherWasFirst) {
      // its keys are as good
    } finally {
      Files.delete(draft);
    }
  }

  private static void write(Path file, String text) throws IOException {
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    var ownerOnly = PosixFilePermissions.fromString("rw-------");
    try (FileChannel channel =
        FileChannel.open(file, options, PosixFilePermissions.asFileAttribute(ownerOnly))) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
  }

  private static ECKey newKey() {
    try {
      return new ECKeyGenerator(Curve.P_256)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.ES256)
          .keyIDFromThumbprint(true)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
