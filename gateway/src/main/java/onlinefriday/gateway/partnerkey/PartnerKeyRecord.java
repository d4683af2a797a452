package onlinefriday.gateway.partnerkey;

import java.util.regex.Pattern;
import onlinefriday.contracts.event.PartnerKeyState;
import onlinefriday.contracts.json.WireJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads a record's value. */
final class PartnerKeyRecord {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private PartnerKeyRecord() {}

  /** Null when it is not a key's state. */
  static @Nullable PartnerKeyState read(byte[] value) {
    try {
      PartnerKeyState state = WireJson.mapper().readValue(value, PartnerKeyState.class);
      return whole(state) ? state : null;
    } catch (JacksonException unreadable) {
      return null;
    }
  }

  // the mapper leaves absent components null, whatever their type says
  private static boolean whole(@Nullable PartnerKeyState state) {
    return state != null
        && present(state.id())
        && present(state.partnerId())
        && present(state.scopes())
        && present(state.expiresAt())
        && present(state.sha256())
        && SHA256.matcher(state.sha256()).matches();
  }

  private static boolean present(@Nullable Object component) {
    return component != null;
  }
}
