package onlinefriday.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.notification.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
@Timeout(value = 5, unit = TimeUnit.MINUTES) // a stream is read without a limit
class InboxStreamTest {
  private final String merchant = "s-" + UUID.randomUUID();
  @LocalServerPort private int port;
  @Autowired private Inbox inbox;
  private People people;

  @BeforeEach
  void people() {
    people = new People(port);
  }

  @Test
  void newItemReachesItsReaderAndNobodyElse() throws IOException {
    add("before", merchant);
    try (InputStream stream = people.stream(Tokens.merchant(merchant)).body()) {
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      assertThat(lines.readLine()).isEqualTo("retry: 3000");
      add("other", "other-merchant");
      add("mine", merchant);

      assertThat(line(lines, "id: ")).isEqualTo("id: mine." + merchant);
      assertThat(line(lines, "event: ")).isEqualTo("event: item");
      assertThat(line(lines, "data: ")).contains("Thương nhân “Cửa hàng” bị đình chỉ");
    }
  }

  @Test
  void silentStreamBeats() throws IOException {
    try (InputStream stream = people.stream(Tokens.merchant(merchant)).body()) {
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));

      assertThat(line(lines, ":")).isEqualTo(":");
    }
  }

  @Test
  void moreStreamsThanMayBeAreRefusedUntilOneEnds() throws IOException {
    List<InputStream> streams = new ArrayList<>();
    await()
        .untilAsserted(
            () -> {
              HttpResponse<InputStream> answer = people.stream(Tokens.merchant(merchant));
              if (answer.statusCode() == 200) {
                streams.add(answer.body());
              }
              assertThat(answer.statusCode()).isEqualTo(503);
              assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            });
    assertThat(streams).hasSizeBetween(1, 3);

    for (InputStream stream : streams) {
      stream.close();
    }
    await()
        .untilAsserted(
            () -> {
              HttpResponse<InputStream> again = people.stream(Tokens.merchant(merchant));
              again.body().close();
              assertThat(again.statusCode()).isEqualTo(200);
            });
  }

  private static String line(BufferedReader lines, String start) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.startsWith(start)) {
      line = lines.readLine();
    }
    return line == null ? "" : line;
  }

  private void add(String id, String reader) {
    inbox.add(
        new Item(
            id + "." + merchant,
            Kind.MERCHANT_SUSPENDED,
            Map.of("name", "Cửa hàng"),
            List.of(Audience.merchant(reader)),
            Instant.parse("2026-11-27T00:00:00Z")));
  }
}
