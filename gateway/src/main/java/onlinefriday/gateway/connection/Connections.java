package onlinefriday.gateway.connection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import onlinefriday.gateway.caller.Network;
import org.jspecify.annotations.Nullable;

/** Bounds the open connections, of each address and in all; what is too many is closed unheard. */
final class Connections {
  private final int max;
  private final int perAddressMax;
  private final MeterRegistry meters;
  private final AtomicInteger open = new AtomicInteger();
  private final Map<String, Integer> openByAddress = new ConcurrentHashMap<>();

  /**
   * @param max in all
   * @param perAddressMax of each address, or network of IPv6
   */
  Connections(int max, int perAddressMax, MeterRegistry meters) {
    this.max = max;
    this.perAddressMax = perAddressMax;
    this.meters = meters;
    Gauge.builder("gateway.connections.open", open, AtomicInteger::get)
        .description("Open connections of callers")
        .register(meters);
  }

  /** Counts one connection from its beginning to its end. */
  ChannelHandler seat() {
    return new Seat();
  }

  private final class Seat extends ChannelInboundHandlerAdapter {
    private @Nullable String taken;

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      String address = Network.of((InetSocketAddress) ctx.channel().remoteAddress());
      if (enter(address)) {
        taken = address;
        ctx.fireChannelActive();
      } else {
        ctx.close();
      }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
      if (taken != null) {
        leave(taken);
        taken = null;
      }
      ctx.fireChannelInactive();
    }
  }

  private boolean enter(String address) {
    if (open.incrementAndGet() > max) {
      open.decrementAndGet();
      refuse("all");
      return false;
    }
    if (openByAddress.merge(address, 1, Integer::sum) > perAddressMax) {
      leave(address);
      refuse("address");
      return false;
    }
    return true;
  }

  private void leave(String address) {
    open.decrementAndGet();
    openByAddress.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
  }

  private void refuse(String bound) {
    meters.counter("gateway.connections.refused", "bound", bound).increment();
  }
}
