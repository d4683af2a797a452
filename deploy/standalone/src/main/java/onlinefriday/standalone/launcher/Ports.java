package onlinefriday.standalone.launcher;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ports of every process.
 *
 * @param offset added to each, so that a second platform can run beside the first
 */
public record Ports(int offset) {
  private static final int HIGHEST_PORT = 65_535;
  private static final int KAFKA = 9192;
  private static final int KAFKA_CONTROLLER = 9193;
  private static final int STORE = 27_117;
  private static final int MAIL = 3025;
  private static final int ISSUER = 8090;

  public Ports {
    if (offset < 0 || STORE + offset > HIGHEST_PORT) {
      throw new IllegalArgumentException(
          "--port-offset goes from 0 to " + (HIGHEST_PORT - STORE) + ", not " + offset);
    }
  }

  public int kafka() {
    return KAFKA + offset;
  }

  public int kafkaController() {
    return KAFKA_CONTROLLER + offset;
  }

  public int store() {
    return STORE + offset;
  }

  public int mail() {
    return MAIL + offset;
  }

  public int issuer() {
    return ISSUER + offset;
  }

  public int http(ServiceName service) {
    return service.httpPort() + offset;
  }

  public int management(ServiceName service) {
    return service.managementPort() + offset;
  }

  /** Every port with what it is for. */
  Map<Integer, String> all() {
    var all = new LinkedHashMap<Integer, String>();
    all.put(kafka(), "kafka");
    all.put(kafkaController(), "kafka's controller");
    all.put(store(), "the store");
    all.put(issuer(), "the issuer");
    all.put(mail(), "the mailbox");
    for (var service : ServiceName.values()) {
      all.put(http(service), service.process());
      all.put(management(service), "the management of " + service.process());
    }
    return all;
  }
}
