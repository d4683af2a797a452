package onlinefriday.contracts.topic;

/** Names of the record headers: CloudEvents 1.0 in binary mode, W3C trace context, dead letters. */
public final class EventHeaders {
  public static final String ID = "ce_id";
  public static final String TYPE = "ce_type";
  public static final String SOURCE = "ce_source";
  public static final String TIME = "ce_time";
  public static final String SPEC_VERSION = "ce_specversion";
  public static final String SPEC_VERSION_1_0 = "1.0";
  public static final String TRACE_PARENT = "traceparent";
  public static final String ERROR = "error";

  private EventHeaders() {}
}
