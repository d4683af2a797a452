package onlinefriday.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.problem.Problem;
import onlinefriday.contracts.testing.Patience;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** Speaks to the gateway in bytes, so also as no HTTP client would. */
@Lazy
public class Wire {
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");

  private final Environment environment;

  Wire(Environment environment) {
    this.environment = environment;
  }

  /** One connection. */
  public final class Line implements AutoCloseable {
    private final Socket socket;

    private Line() {
      try {
        socket =
            new Socket(
                "localhost", environment.getRequiredProperty("local.server.port", Integer.class));
        socket.setSoTimeout((int) Patience.MAX.toMillis());
        socket.setTcpNoDelay(true);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    public Line send(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      return this;
    }

    /** Everything until the gateway closes; whoever does not close makes this fail. */
    public String readToEnd() throws IOException {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The head of one answer and its body, of a connection that stays open. */
    public String readOne() throws IOException {
      InputStream in = socket.getInputStream();
      var head = new ByteArrayOutputStream();
      while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
        int c = in.read();
        if (c < 0) {
          return head.toString(StandardCharsets.UTF_8);
        }
        head.write(c);
      }
      String text = head.toString(StandardCharsets.UTF_8);
      int length = Integer.parseInt(header(text, "Content-Length"));
      return text + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  public Line open() {
    return new Line();
  }

  /** What is answered to this before the gateway closes. */
  public String ask(String text) throws IOException {
    try (Line line = open()) {
      return line.send(text).readToEnd();
    }
  }

  /** Of each answer in a text of several. */
  public static List<Integer> statuses(String answers) {
    return STATUS.matcher(answers).results().map(found -> Integer.valueOf(found.group(1))).toList();
  }

  public static String header(String answer, String name) {
    return answer
        .lines()
        .takeWhile(line -> !line.isEmpty())
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  public static Problem problem(String answer) {
    return WireJson.mapper()
        .readValue(answer.substring(answer.lastIndexOf("\r\n\r\n") + 4), Problem.class);
  }
}
