package onlinefriday.standalone.access;

import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The sample people and machine users of a fresh installation, each with a secret of its own. */
final class Cast {
  private static final int SECRET_BYTES = 32;
  private static final int PASSWORD_LETTERS = 14;
  // typed by hand: no letters that look alike
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private final RandomGenerator random;

  Cast(RandomGenerator random) {
    this.random = random;
  }

  Secrets secrets() {
    var sessionSecret = Base64.getEncoder().encodeToString(bytes());
    return new Secrets(secret(), sessionSecret, people(), machineUsers(), List.of());
  }

  private List<Person> people() {
    return List.of(
        person("national-operator", "operator", "Nguyễn Thu Hà", null, null),
        person("province-officer", "officer-79", "Trần Minh Quân", "79", null),
        person("province-officer", "officer-68", "Lê Hoàng Yến", "68", null),
        person("inspector", "inspector-79", "Phạm Đức Long", "79", null),
        person("merchant", "merchant-m-1001", "Võ Thị Mai", null, "m-1001"),
        person("auditor", "auditor", "Đặng Quốc Việt", null, null),
        person(null, "shopkeeper", "Bùi Thanh Tâm", null, null));
  }

  private List<MachineUser> machineUsers() {
    return List.of(
        machine("national-operator", "operator", null, null),
        machine("national-operator", "operator-2", null, null),
        machine("province-officer", "officer-79", "79", null),
        machine("province-officer", "officer-68", "68", null),
        machine("inspector", "inspector-79", "79", null),
        machine("merchant", "merchant-m-1001", null, "m-1001"),
        machine("auditor", "auditor", null, null));
  }

  private Person person(
      @Nullable String role,
      String username,
      String name,
      @Nullable String province,
      @Nullable String merchantId) {
    return new Person(role, username, password(), name, province, merchantId);
  }

  private MachineUser machine(
      String role, String clientId, @Nullable String province, @Nullable String merchantId) {
    return new MachineUser(role, clientId, secret(), province, merchantId);
  }

  private String password() {
    return random
        .ints(PASSWORD_LETTERS, 0, LETTERS.length())
        .collect(
            StringBuilder::new, (all, i) -> all.append(LETTERS.charAt(i)), StringBuilder::append)
        .toString();
  }

  /** Of letters that need no escaping: HTTP Basic carries client secrets URL-encoded. */
  private String secret() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
  }

  private byte[] bytes() {
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return bytes;
  }
}
