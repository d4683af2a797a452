package onlinefriday.notification.inbox;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * New items as server-sent events. Each stream is one parked virtual thread that writes for itself,
 * so a slow reader holds up nobody else.
 */
@RestController
final class InboxStream {
  private static final String RECONNECT = "retry: 3000\n\n";
  private static final String HEARTBEAT = ":\n\n";

  private final Listeners listeners;
  private final Reading reading;
  private final InboxProperties limits;
  private final Clock clock;
  private final JsonMapper json;

  InboxStream(
      Listeners listeners, Reading reading, InboxProperties limits, Clock clock, JsonMapper json) {
    this.listeners = listeners;
    this.reading = reading;
    this.limits = limits;
    this.clock = clock;
    this.json = json;
  }

  @GetMapping("/v1/inbox/stream")
  void stream(Caller caller, Locale locale, HttpServletResponse response)
      throws IOException, InterruptedException {
    Reader reader = Reader.of(caller);
    Listener listener =
        listeners.join(reader).orElseThrow(() -> new ApiProblem(CommonProblem.UNAVAILABLE));
    try {
      response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      response.setHeader("X-Accel-Buffering", "no");
      tell(listener, reader, locale, response.getOutputStream());
    } finally {
      listeners.leave(listener);
    }
  }

  private void tell(Listener listener, Reader reader, Locale locale, OutputStream out)
      throws IOException, InterruptedException {
    Instant end = clock.instant().plus(limits.streamAgeMax());
    send(out, RECONNECT);
    while (!listener.ended() && clock.instant().isBefore(end)) {
      Item item = listener.next(limits.heartbeat());
      send(out, item == null ? HEARTBEAT : event(item, reader, locale));
    }
  }

  private String event(Item item, Reader reader, Locale locale) {
    String data = json.writeValueAsString(reading.unreadView(item, reader, locale));
    return "id: " + item.id() + "\nevent: item\ndata: " + data + "\n\n";
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
