package onlinefriday.gateway.problem;

/** A body turned out too large while it streamed, so that the request could only be aborted. */
public final class BodyTooLarge extends RuntimeException {
  public BodyTooLarge(long bytesMax) {
    // no stack trace: a caller's doing, not ours
    super("body over " + bytesMax + " bytes", null, false, false);
  }
}
