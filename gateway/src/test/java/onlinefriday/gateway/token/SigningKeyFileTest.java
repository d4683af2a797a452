package onlinefriday.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyFileTest {
  @TempDir Path folder;

  @Test
  void missingFileIsMadeForItsOwnerOnlyAndKeptAfterwards() throws Exception {
    Path file = folder.resolve("secrets/keys.json");
    String made = SigningKeyFile.readOrMake(file).getKeys().getFirst().getKeyID();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(SigningKeyFile.readOrMake(file).getKeys().getFirst().getKeyID()).isEqualTo(made);
    assertThat(file.getParent()).isDirectoryNotContaining(f -> !f.equals(file));
  }

  @Test
  void fileWithoutAKeyToSignWithIsSaidAtTheStart() throws Exception {
    Path file = Files.writeString(folder.resolve("empty.json"), "{\"keys\": []}");
    assertThatThrownBy(() -> SigningKeyFile.readOrMake(file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no private P-256 key");
  }

  @Test
  void publishedKeysHoldNoPrivatePart() {
    var keys = SigningKeyFile.readOrMake(folder.resolve("keys.json"));
    assertThat(keys.toString(true)).contains("\"kid\"").doesNotContain("\"d\"");
  }
}
