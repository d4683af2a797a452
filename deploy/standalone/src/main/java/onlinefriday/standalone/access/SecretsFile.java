package onlinefriday.standalone.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files under the data directory that hold secrets: {@code secrets.json}, {@code access.json}.
 */
public final class SecretsFile {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private final Path data;

  public SecretsFile(Path data) {
    this.data = data;
  }

  /** What an earlier start made, or new secrets, saved at once. */
  public Secrets readOrCreate() throws IOException {
    if (Files.exists(file())) return read();
    OwnerOnly.directory(data);
    var secrets = new Cast(new SecureRandom()).secrets();
    save(secrets);
    return secrets;
  }

  public Secrets read() throws IOException {
    return JSON.readValue(Files.readString(file()), Secrets.class);
  }

  public void save(Secrets secrets) throws IOException {
    OwnerOnly.write(file(), JSON.writeValueAsString(secrets));
  }

  /** Writes what scripts need to reach this platform. */
  public void publish(AccessFile access) throws IOException {
    OwnerOnly.write(data.resolve("access.json"), JSON.writeValueAsString(access));
  }

  private Path file() {
    return data.resolve("secrets.json");
  }
}
