package onlinefriday.gateway.connection;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.timeout.WriteTimeoutHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import onlinefriday.gateway.problem.UnreadBody;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.boot.reactor.netty.autoconfigure.NettyServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties.ForwardHeadersStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;

/** Puts the bounds on every connection of the gateway's server. */
@Configuration(proxyBeanMethods = false)
class ConnectionDefaults {
  @Bean
  NettyServerCustomizer connectionBounds(
      ConnectionProperties properties,
      ServerProperties server,
      NettyServerProperties netty,
      UnreadBody unreadBody,
      MeterRegistry meters) {
    Connections connections =
        new Connections(properties.max(), perAddressMax(properties, server), meters);
    RequestGuard.Rules rules =
        new RequestGuard.Rules(
            properties.headWithin().toNanos(),
            BodyPace.of(properties),
            unreadBody.within().toNanos(),
            new Refusals(meters));
    HttpDecoderConfig decoder =
        new HttpDecoderConfig()
            .setMaxInitialLineLength((int) netty.getMaxInitialLineLength().toBytes())
            .setMaxHeaderSize((int) server.getMaxHttpRequestHeaderSize().toBytes());
    return http ->
        http.doOnChannelInit(
            (_, channel, _) -> {
              guard(channel, connections, decoder, rules);
              channel
                  .pipeline()
                  .addFirst("answerStall", new AnswerStall(properties.answerStallMax(), meters));
            });
  }

  /** Ends the connection of whoever does not take its answer: it holds a place of a service. */
  private static final class AnswerStall extends WriteTimeoutHandler {
    private final MeterRegistry meters;

    AnswerStall(Duration max, MeterRegistry meters) {
      super(max.toMillis(), TimeUnit.MILLISECONDS);
      this.meters = meters;
    }

    @Override
    protected void writeTimedOut(ChannelHandlerContext ctx) {
      meters.counter("gateway.connections.stalled").increment();
      ctx.close();
    }
  }

  /** A trusted proxy's connections all come from its own address. */
  private static int perAddressMax(ConnectionProperties properties, ServerProperties server) {
    ForwardHeadersStrategy strategy = server.getForwardHeadersStrategy();
    return strategy == null || strategy == ForwardHeadersStrategy.NONE
        ? properties.perAddressMax()
        : properties.max();
  }

  private static void guard(
      Channel channel,
      Connections connections,
      HttpDecoderConfig decoder,
      RequestGuard.Rules rules) {
    channel.pipeline().addFirst("connections", connections.seat());
    channel
        .pipeline()
        .replace(NettyPipeline.HttpCodec, NettyPipeline.HttpCodec, new RequestCodec(decoder));
    channel.pipeline().addAfter(NettyPipeline.HttpCodec, "requestGuard", new RequestGuard(rules));
  }
}
