package onlinefriday.notification.inbox;

/** Some people whom an item is meant for. An item has several; a person is part of several. */
public record Audience(String key) {
  public static final Audience OPERATORS = new Audience("operators");
  public static final Audience AUDITORS = new Audience("auditors");

  /** Officers of every province. */
  public static final Audience OFFICERS = new Audience("officers");

  /** Inspectors who work for the whole country. */
  public static final Audience COUNTRY_INSPECTORS = new Audience("country-inspectors");

  public static Audience officersOf(String province) {
    return new Audience("officers:" + province);
  }

  public static Audience inspectorsOf(String province) {
    return new Audience("inspectors:" + province);
  }

  /** People whose token says that they act for the merchant. */
  public static Audience merchant(String merchantId) {
    return new Audience("merchant:" + merchantId);
  }

  /** One person, whatever their role. */
  public static Audience person(String subject) {
    return new Audience("person:" + subject);
  }
}
