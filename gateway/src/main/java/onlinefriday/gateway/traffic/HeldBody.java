package onlinefriday.gateway.traffic;

import io.netty.buffer.ByteBuf;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import onlinefriday.contracts.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/**
 * A body on the heap, in segments that grow with it: who announces much and sends little takes
 * little. Its memory counts until it is released.
 */
public final class HeldBody {
  private static final int SEGMENT_BYTES_MIN = 512;
  private static final int SEGMENT_BYTES_MAX = 64 * 1024;

  private final Bodies bodies;
  private final Bodies.Sender sender;
  private final List<byte[]> segments = new ArrayList<>(1);
  private int filled; // of the last segment
  private long capacity;
  private boolean released;

  HeldBody(Bodies bodies, Bodies.Sender sender) {
    this.bodies = bodies;
    this.sender = sender;
  }

  /**
   * Copies a piece.
   *
   * @param left bytes still to come, this piece included; negative when nobody knows
   * @return why there is no room, or null
   */
  synchronized @Nullable CommonProblem append(ByteBuf piece, long left) {
    long toCome = left;
    while (piece.isReadable() && !released) {
      if (segments.isEmpty() || filled == segments.getLast().length) {
        CommonProblem full = grow(piece.readableBytes(), toCome);
        if (full != null) {
          return full;
        }
      }
      byte[] last = segments.getLast();
      int bytes = Math.min(last.length - filled, piece.readableBytes());
      piece.readBytes(last, filled, bytes);
      filled += bytes;
      toCome -= bytes;
    }
    return null;
  }

  private @Nullable CommonProblem grow(int needed, long toCome) {
    long size = Math.max(Math.max(needed, capacity), SEGMENT_BYTES_MIN);
    int bytes = (int) Math.min(toCome < 0 ? size : Math.min(size, toCome), SEGMENT_BYTES_MAX);
    CommonProblem full = bodies.hold(sender, bytes);
    if (full == null) {
      segments.add(new byte[bytes]);
      filled = 0;
      capacity += bytes;
    }
    return full;
  }

  /** In one piece; a small one is not copied. */
  public byte[] bytes() {
    if (segments.size() == 1 && filled == segments.getFirst().length) {
      return segments.getFirst();
    }
    var whole = new ByteArrayOutputStream();
    forEach(whole::write);
    return whole.toByteArray();
  }

  /** What is done with a segment: its bytes, from where, and how many. */
  @FunctionalInterface
  public interface Segment {
    void take(byte[] bytes, int from, int length);
  }

  /** In the order in which they came. */
  public void forEach(Segment taker) {
    for (int i = 0; i < segments.size(); i++) {
      byte[] bytes = segments.get(i);
      taker.take(bytes, 0, i == segments.size() - 1 ? filled : bytes.length);
    }
  }

  /** To be called when nobody reads it any more; later calls do nothing. */
  public synchronized void release() {
    if (!released) {
      released = true;
      bodies.letGo(sender, capacity);
    }
  }
}
