package onlinefriday.standalone.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** An SMTP server for this machine that delivers nothing: every mail becomes a file. */
public final class Mailbox implements AutoCloseable {
  private final GreenMail server;

  private Mailbox(GreenMail server) {
    this.server = server;
  }

  public static Mailbox open(Path directory, int port) throws IOException {
    var folder = new MailFolder(directory, Clock.systemUTC());
    var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    var everyone = server.setUser("everyone", "everyone");
    server
        .getUserManager()
        .setMessageDeliveryHandler(
            (mail, _) -> {
              folder.keep(mail.getMessage());
              forgetDelivered(server);
              return everyone;
            });
    return new Mailbox(server);
  }

  /** The server would keep what it delivers in memory for good. */
  private static void forgetDelivered(GreenMail server) throws MessagingException {
    try {
      server.purgeEmailFromAllMailboxes();
    } catch (FolderException e) {
      throw new MessagingException("mailbox not emptied", e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
