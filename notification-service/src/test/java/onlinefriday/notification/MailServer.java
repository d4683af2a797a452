package onlinefriday.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A real mail server on a free port, which a test may stop and start. */
public final class MailServer {
  private final int port = freePort();
  private GreenMail greenMail = started();

  public int port() {
    return port;
  }

  public void stop() {
    greenMail.stop();
  }

  public void start() {
    greenMail = started();
  }

  public List<MimeMessage> receivedBy(String address) {
    return Arrays.stream(greenMail.getReceivedMessages())
        .filter(message -> isTo(message, address))
        .toList();
  }

  private GreenMail started() {
    GreenMail server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }

  private static boolean isTo(MimeMessage message, String address) {
    try {
      return Arrays.stream(message.getAllRecipients())
          .anyMatch(to -> to.toString().equals(address));
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Configuration
  static class OfTheService {
    @Bean(destroyMethod = "stop")
    static MailServer mailServer() {
      return new MailServer();
    }

    @Bean
    static DynamicPropertyRegistrar mailPort(MailServer server) {
      return properties -> {
        properties.add("spring.mail.port", server::port);
        properties.add("onlinefriday.mail.look-every", () -> "100ms");
        properties.add("onlinefriday.inbox.streams-max", () -> "3");
        properties.add("onlinefriday.inbox.heartbeat", () -> "300ms");
      };
    }
  }
}
