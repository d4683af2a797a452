package onlinefriday.standalone.launcher;

/** The six services, in the order in which they are started: who is read from before who reads. */
public enum ServiceName {
  CAMPAIGN("campaign-service", 8081, "campaign", Size.SMALL),
  MERCHANT("merchant-service", 8083, "merchant", Size.SMALL),
  VOUCHER("voucher-service", 8082, "voucher", Size.HOT),
  GATEWAY("gateway", 8080, "", Size.HOT),
  REPORTING("reporting-service", 8084, "reporting", Size.SMALL),
  NOTIFICATION("notification-service", 8085, "notification", Size.SMALL);

  private static final int MANAGEMENT = 1000;

  private final String process;
  private final int httpPort;
  private final String database;
  private final Size size;

  ServiceName(String process, int httpPort, String database, Size size) {
    this.process = process;
    this.httpPort = httpPort;
    this.database = database;
    this.size = size;
  }

  /** Its process, its module and its pid file are all called this. */
  public String process() {
    return process;
  }

  int httpPort() {
    return httpPort;
  }

  int managementPort() {
    return httpPort + MANAGEMENT;
  }

  /** Empty when it has none. */
  String database() {
    return database;
  }

  Size size() {
    return size;
  }
}
