package onlinefriday.gateway.traffic;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.ByteBuf;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.gateway.problem.BodyRefused;
import onlinefriday.gateway.problem.UnreadBody;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Receives bodies whole, before anything else is taken for their requests, and bounds what is on
 * its way and what is held: of each caller, of each address and in all. Each piece is copied to the
 * heap as it comes: the buffer it came in may be a thousand times as large.
 */
@Component
public final class Bodies {
  private final Bound unfinished;
  private final Bound held;
  private final long drainMax;
  private final MeterRegistry meters;

  @Autowired
  Bodies(BodyProperties properties, UnreadBody unread, MeterRegistry meters) {
    this(properties, unread.bytesMax(), meters);
  }

  /**
   * @param drainMax bytes that are read off of a body that is refused, so that its sender reads why
   */
  Bodies(BodyProperties properties, long drainMax, MeterRegistry meters) {
    var unfinished = properties.unfinished();
    var held = properties.held();
    this.unfinished =
        new Bound(unfinished.perCallerMax(), unfinished.perAddressMax(), unfinished.max());
    this.held =
        new Bound(
            held.perCallerMax().toBytes(), held.perAddressMax().toBytes(), held.max().toBytes());
    this.drainMax = drainMax;
    this.meters = meters;
    Gauge.builder("gateway.bodies.unfinished", this.unfinished.inAll, AtomicLong::get)
        .description("Bodies that are being received")
        .register(meters);
    Gauge.builder("gateway.bodies.held.bytes", this.held.inAll, AtomicLong::get)
        .description("Memory that bodies take until their service has answered")
        .register(meters);
  }

  /**
   * Who sends a body, and where to.
   *
   * @param caller a key or a person, or for strangers their address
   * @param address as {@code Network} names it
   * @param route for metrics
   * @param bytesMax the largest body taken
   * @param tooLarge what a larger one is answered
   */
  public record Sender(
      String caller, String address, String route, long bytesMax, CommonProblem tooLarge) {}

  /**
   * Completes with the whole body, which its receiver releases.
   *
   * @param announced bytes, or negative when nobody said
   * @return fails with {@link BodyRefused} when it is too large, too much, or does not come to its
   *     end
   */
  public Mono<HeldBody> receive(Publisher<ByteBuf> body, long announced, Sender sender) {
    return Mono.defer(
        () -> {
          Bound.@Nullable Scope full = unfinished.take(sender, 1);
          if (full != null) {
            return Mono.error(refused("unfinished", full, sender));
          }
          return Mono.<HeldBody>create(
                  sink -> body.subscribe(new Receipt(this, sink, announced, sender)))
              .doFinally(_ -> unfinished.give(sender, 1));
        });
  }

  /** Null when the memory may be taken. */
  @Nullable CommonProblem hold(Sender sender, long bytes) {
    Bound.@Nullable Scope full = held.take(sender, bytes);
    return full == null ? null : refused("held", full, sender).problem();
  }

  void letGo(Sender sender, long bytes) {
    held.give(sender, bytes);
  }

  long drainMax() {
    return drainMax;
  }

  private BodyRefused refused(String what, Bound.Scope scope, Sender sender) {
    meters
        .counter(
            "gateway.bodies.refused",
            "bound",
            what,
            "of",
            scope.name().toLowerCase(Locale.ROOT),
            "route",
            sender.route())
        .increment();
    return BodyRefused.whole(
        scope == Bound.Scope.ALL ? CommonProblem.UNAVAILABLE : CommonProblem.TOO_MANY_REQUESTS);
  }

  /** What is taken at once by each caller, from each address, and in all. */
  private static final class Bound {
    enum Scope {
      CALLER,
      ADDRESS,
      ALL
    }

    private final AtomicLong inAll = new AtomicLong();
    private final Map<String, Long> byCaller = new ConcurrentHashMap<>();
    private final Map<String, Long> byAddress = new ConcurrentHashMap<>();
    private final long perCallerMax;
    private final long perAddressMax;
    private final long max;

    Bound(long perCallerMax, long perAddressMax, long max) {
      this.perCallerMax = perCallerMax;
      this.perAddressMax = perAddressMax;
      this.max = max;
    }

    /** Takes all of it or nothing. */
    @Nullable Scope take(Sender sender, long amount) {
      boolean full = inAll.addAndGet(amount) > max;
      boolean addressFull = byAddress.merge(sender.address(), amount, Long::sum) > perAddressMax;
      boolean callerFull = byCaller.merge(sender.caller(), amount, Long::sum) > perCallerMax;
      Scope scope =
          callerFull ? Scope.CALLER : addressFull ? Scope.ADDRESS : full ? Scope.ALL : null;
      if (scope != null) {
        give(sender, amount);
      }
      return scope;
    }

    void give(Sender sender, long amount) {
      inAll.addAndGet(-amount);
      subtract(byAddress, sender.address(), amount);
      subtract(byCaller, sender.caller(), amount);
    }

    private static void subtract(Map<String, Long> taken, String by, long amount) {
      taken.computeIfPresent(by, (_, sum) -> sum == amount ? null : sum - amount);
    }
  }
}
