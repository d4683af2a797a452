package onlinefriday.standalone.launcher;

import java.util.ArrayList;
import onlinefriday.standalone.process.PortHolder;
import onlinefriday.standalone.process.StartRefused;

/** Finds taken ports before anything is started. */
final class PortCheck {
  private PortCheck() {}

  /**
   * @throws StartRefused names every taken port and who has it
   */
  static void allFree(Ports ports) {
    var taken = new ArrayList<String>();
    ports
        .all()
        .forEach(
            (port, purpose) ->
                PortHolder.of(port)
                    .ifPresent(
                        holder ->
                            taken.add("  port %d for %s: %s".formatted(port, purpose, holder))));
    if (taken.isEmpty()) return;
    throw new StartRefused(
        "These ports are in use:\n"
            + String.join("\n", taken)
            + "\nStop what holds them, or move all of this platform's ports: --port-offset 10000");
  }
}
