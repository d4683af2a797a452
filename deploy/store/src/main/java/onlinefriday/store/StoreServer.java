package onlinefriday.store;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** Listens on 127.0.0.1 for MongoDB drivers: the protocol is spoken without authentication. */
public final class StoreServer implements AutoCloseable {
  /** Commands run on these, so as many connections can wait for the disk at the same time. */
  static final int CONNECTION_THREADS = 128;

  private static final int ACCEPTING_THREADS = 1;
  private static final int WAITING_CONNECTIONS = 100;
  private static final long SHUTDOWN_SECONDS_MAX = 5;

  private final MongoBackend backend;
  private final EventLoopGroup accepting = group("store-accept", ACCEPTING_THREADS);
  private final EventLoopGroup serving = group("store", CONNECTION_THREADS);
  private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private final Channel listening;

  private StoreServer(MongoBackend backend, int port) {
    this.backend = backend;
    try {
      this.listening =
          new ServerBootstrap()
              .group(accepting, serving)
              .channel(NioServerSocketChannel.class)
              .option(ChannelOption.SO_BACKLOG, WAITING_CONNECTIONS)
              .childOption(ChannelOption.TCP_NODELAY, true)
              .childHandler(new Pipes())
              .bind(new InetSocketAddress("127.0.0.1", port))
              .syncUninterruptibly()
              .channel();
    } catch (RuntimeException e) {
      stop();
      throw e;
    }
  }

  private final class Pipes extends ChannelInitializer<SocketChannel> {
    @Override
    protected void initChannel(SocketChannel channel) {
      connections.add(channel);
      channel
          .pipeline()
          .addLast(new MongoWireReplyEncoder(), new MongoWireMessageEncoder())
          .addLast(new Connection(backend));
    }
  }

  private static EventLoopGroup group(String name, int threads) {
    return new MultiThreadIoEventLoopGroup(
        threads, new DefaultThreadFactory(name), NioIoHandler.newFactory());
  }

  /** Port 0 takes a free one. */
  public static StoreServer start(RocksStore store, int port) {
    return new StoreServer(store.backend(), port);
  }

  /** The connection string for drivers. */
  public String uri() {
    var address = (InetSocketAddress) listening.localAddress();
    return "mongodb://" + address.getHostString() + ":" + address.getPort();
  }

  /** Stops listening and closes the store; once. */
  @Override
  public void close() {
    listening.close().syncUninterruptibly();
    connections.close().syncUninterruptibly();
    stop();
  }

  private void stop() {
    accepting.shutdownGracefully(0, SHUTDOWN_SECONDS_MAX, TimeUnit.SECONDS);
    serving.shutdownGracefully(0, SHUTDOWN_SECONDS_MAX, TimeUnit.SECONDS);
    accepting.terminationFuture().syncUninterruptibly();
    serving.terminationFuture().syncUninterruptibly();
    backend.close();
  }
}
