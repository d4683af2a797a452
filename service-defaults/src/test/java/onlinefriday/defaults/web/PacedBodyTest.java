package onlinefriday.defaults.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacedBodyTest {
  @Test
  void bodyIsReadAsItCame() throws IOException {
    byte[] sent = {0, -1, 7, 127, -128};
    assertThat(new PacedBody(new ByteArrayInputStream(sent)).readAllBytes()).isEqualTo(sent);
    assertThat(new PacedBody(new ByteArrayInputStream(sent)).readNBytes(3)).hasSize(3);
    var one = new PacedBody(new ByteArrayInputStream(new byte[] {-1}));
    assertThat(one.read()).isEqualTo(255);
    assertThat(one.read()).isEqualTo(-1);
  }

  @Test
  void silenceIs408AndNotABrokenBody() {
    var silent =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new SocketTimeoutException();
          }
        };
    assertThatThrownBy(() -> new PacedBody(silent).readAllBytes())
        .isInstanceOfSatisfying(
            ApiProblem.class, e -> assertThat(e.kind()).isEqualTo(CommonProblem.REQUEST_TIMEOUT));
  }

  @ParameterizedTest
  @CsvSource({"1, 10", "16384, 11", "8388608, 522"})
  void eachSixteenKilobytesBuyASecondBeyondTheGrace(long bytes, long seconds) {
    assertThat(Duration.ofNanos(PacedBody.allowedNanos(bytes)).toSeconds()).isEqualTo(seconds);
  }
}
