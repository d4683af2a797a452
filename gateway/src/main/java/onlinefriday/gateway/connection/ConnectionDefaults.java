package onlinefriday.gateway.connection;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpDecoderConfig;
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
        http.doOnChannelInit((_, channel, _) -> guard(channel, connections, decoder, rules));
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
