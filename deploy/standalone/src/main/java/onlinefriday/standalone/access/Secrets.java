package onlinefriday.standalone.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that this installation must keep to itself.
 *
 * @param gatewayClientSecret with which the gateway signs people in at the issuer
 * @param sessionSecret base64 of the 32 bytes with which the gateway seals its sessions
 */
public record Secrets(
    String gatewayClientSecret,
    String sessionSecret,
    List<Person> people,
    List<MachineUser> machineUsers,
    List<ApiKey> apiKeys) {

  public MachineUser machineUser(String clientId) {
    return machineUsers.stream()
        .filter(user -> user.clientId().equals(clientId))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no machine user " + clientId));
  }

  public Optional<ApiKey> apiKey(String partnerId) {
    return apiKeys.stream().filter(key -> key.partnerId().equals(partnerId)).findFirst();
  }

  /** The same with this key in place of the partner's earlier one. */
  public Secrets with(ApiKey key) {
    var keys = new ArrayList<>(apiKeys);
    keys.removeIf(other -> other.partnerId().equals(key.partnerId()));
    keys.add(key);
    return new Secrets(gatewayClientSecret, sessionSecret, people, machineUsers, List.copyOf(keys));
  }
}
