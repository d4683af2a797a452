package onlinefriday.standalone.access;

import java.util.List;

/** What scripts read from {@code data/access.json}; its shape is part of the public contract. */
public record AccessFile(
    String gateway,
    String tokenEndpoint,
    List<Person> people,
    List<MachineUser> machineUsers,
    List<ApiKey> apiKeys) {

  public static AccessFile of(String gateway, String issuer, Secrets secrets) {
    return new AccessFile(
        gateway,
        issuer + "/oauth2/token",
        secrets.people(),
        secrets.machineUsers(),
        secrets.apiKeys());
  }
}
