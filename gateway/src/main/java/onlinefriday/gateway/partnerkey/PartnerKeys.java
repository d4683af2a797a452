package onlinefriday.gateway.partnerkey;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import onlinefriday.contracts.event.PartnerKeyState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Every API key by its digest, whether it lives or not. Written by one thread, read by all. A
 * digest that is looked up in a map leaks nothing that helps: who can time it holds no preimage.
 */
@Component
public class PartnerKeys {
  private final int keysMax;
  private final Map<String, PartnerKeyState> byId = new ConcurrentHashMap<>();
  private final Map<String, PartnerKeyState> byDigest = new ConcurrentHashMap<>();

  PartnerKeys(PartnerKeyProperties properties) {
    this.keysMax = properties.keysMax();
  }

  /** The key with this lower-case hex SHA-256, also when it is revoked or expired. */
  public Optional<PartnerKeyState> withDigest(String sha256) {
    return Optional.ofNullable(byDigest.get(sha256));
  }

  int size() {
    return byId.size();
  }

  /** Takes the state unless a newer one is known; false when there is no room for another key. */
  boolean apply(PartnerKeyState state) {
    PartnerKeyState known = byId.get(state.id());
    if (known != null && known.version() >= state.version()) {
      return true;
    }
    if (known == null && byId.size() >= keysMax) {
      return false;
    }
    byDigest.put(state.sha256(), state);
    byId.put(state.id(), state);
    if (known != null && !known.sha256().equals(state.sha256())) {
      byDigest.remove(known.sha256());
    }
    return true;
  }

  void forget(@Nullable String id) {
    PartnerKeyState known = id == null ? null : byId.remove(id);
    if (known != null) {
      byDigest.remove(known.sha256(), known);
    }
  }
}
