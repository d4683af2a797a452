package onlinefriday.standalone.process;

/** The platform cannot be started; the message tells a person why and what to do. */
public final class StartRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StartRefused(String message) {
    super(message);
  }
}
