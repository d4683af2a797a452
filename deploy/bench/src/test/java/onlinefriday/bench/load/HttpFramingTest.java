package onlinefriday.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HttpFramingTest {
  private static final String COUNTED = "HTTP/1.1 201 \r\nContent-Length: 4\r\n\r\nbody";
  private static final String CHUNKED =
      "HTTP/1.1 409 \r\nTransfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n0\r\n\r\n";
  private static final String WITHOUT_BODY = "HTTP/1.1 204 \r\nX-Request-Id: 1\r\n\r\n";

  @Test
  void anAnswerIsWholeWhenItsLastByteHasCome() {
    for (String answer : new String[] {COUNTED, CHUNKED, WITHOUT_BODY}) {
      for (int length = 0; length < answer.length(); length++) {
        assertThat(answer(answer.substring(0, length))).isEmpty();
      }
      assertThat(answer(answer)).isPresent();
    }
  }

  @Test
  void itsStatusIsTheServers() {
    assertThat(answer(COUNTED).orElseThrow().status()).isEqualTo(201);
    assertThat(answer(CHUNKED).orElseThrow().status()).isEqualTo(409);
  }

  private static Optional<Answer> answer(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return new HttpFraming().answer(bytes, bytes.length);
  }
}
