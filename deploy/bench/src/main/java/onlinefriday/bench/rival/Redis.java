package onlinefriday.bench.rival;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onlinefriday.bench.load.Load;
import onlinefriday.bench.load.RespFraming;
import onlinefriday.bench.load.Serials;
import onlinefriday.bench.load.Single;
import onlinefriday.bench.load.Tally;
import onlinefriday.bench.load.Target;
import onlinefriday.bench.load.Template;
import onlinefriday.bench.process.FreePorts;
import onlinefriday.bench.process.Household;
import onlinefriday.bench.process.Programs;

/** Redemptions by a script, each in the append-only file, synced, before it is answered. */
public final class Redis {
  private static final String SERVER = "redis-server";
  private static final int TIMEOUT_MS = 1_000;
  private static final int ANSWER_BYTES_MAX = 1_024;
  private static final long PLENTY = 1_000_000_000_000L;

  private static final String SCRIPT =
      """
      if redis.call('EXISTS', KEYS[1], KEYS[2]) > 0 then return 0 end
      if redis.call('DECR', 'left') < 0 then redis.call('INCR', 'left') return -1 end
      if redis.call('DECRBY', 'budget', ARGV[1]) < 0 then
        redis.call('INCRBY', 'budget', ARGV[1]) redis.call('INCR', 'left') return -2 end
      redis.call('HSET', KEYS[1], 'order', KEYS[2], 'shopper', ARGV[2], 'merchant', 'm-1001',
        'province', '79', 'amount', 450000, 'discount', ARGV[1])
      redis.call('SET', KEYS[2], KEYS[1])
      return 1
      """;

  private final int port;
  private final Target target;

  private Redis(int port) {
    this.port = port;
    var serials = new Serials();
    String call =
        command(
            "EVALSHA",
            sha1(SCRIPT),
            "2",
            "k-" + Template.SERIAL,
            "o-" + Template.SERIAL,
            "90000",
            "s-" + Template.SERIAL);
    target =
        new Target(
            port,
            new RespFraming(),
            () -> new Single(new Template(call, serials), RespFraming.DONE));
  }

  /** What is missing here, and how it is installed. */
  public static Optional<String> missing() throws IOException {
    return Programs.find(SERVER).isPresent()
        ? Optional.empty()
        : Optional.of("no " + SERVER + " here: apt-get install redis-server");
  }

  public static Redis start(Household household) throws IOException, InterruptedException {
    int port = FreePorts.any();
    Path directory = household.scratch().directory("redis");
    var redis = new Redis(port);
    List<String> command =
        List.of(
            Programs.find(SERVER).orElseThrow(),
            "--port",
            Integer.toString(port),
            "--bind",
            "127.0.0.1",
            "--dir",
            directory.toString(),
            "--appendonly",
            "yes",
            "--appendfsync",
            "always",
            "--save",
            "");
    household.start("redis", command, Map.of()).await(redis::answers);
    redis.ask(command("SCRIPT", "LOAD", SCRIPT));
    redis.ask(command("SET", "left", Long.toString(PLENTY)));
    redis.ask(command("SET", "budget", Long.toString(1_000_000 * PLENTY)));
    return redis;
  }

  public Tally redeem(int connections, Duration warmUp, Duration time) throws IOException {
    return Load.closedLoop(target, connections, warmUp, time);
  }

  public long recorded() throws IOException {
    String left = ask(command("GET", "left")).lines().skip(1).findFirst().orElseThrow();
    return PLENTY - Long.parseLong(left);
  }

  private boolean answers() {
    try {
      return ask(command("PING")).startsWith("+PONG");
    } catch (IOException e) {
      return false;
    }
  }

  private String ask(String command) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(TIMEOUT_MS);
      socket.getOutputStream().write(command.getBytes(StandardCharsets.US_ASCII));
      byte[] answer = new byte[ANSWER_BYTES_MAX];
      int length = socket.getInputStream().read(answer);
      String text = new String(answer, 0, Math.max(0, length), StandardCharsets.US_ASCII);
      if (text.startsWith("-")) {
        throw new IOException("Redis says " + text.strip());
      }
      return text;
    }
  }

  private static String command(String... words) {
    var text = new StringBuilder("*" + words.length + "\r\n");
    for (String word : words) {
      text.append('$').append(word.length()).append("\r\n").append(word).append("\r\n");
    }
    return text.toString();
  }

  private static String sha1(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }
}
