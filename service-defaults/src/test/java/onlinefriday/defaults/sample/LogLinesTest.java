package onlinefriday.defaults.sample;

import static org.assertj.core.api.Assertions.assertThat;

import onlinefriday.defaults.testing.ServiceTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Values of strangers are logged; none begins a line of its own, or moves the cursor. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class LogLinesTest {
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\u001b[2J\n", "\0\n"})
  void whatSomebodySendsStaysInItsLine(String lineEnd, CapturedOutput output) {
    int before = output.getAll().length();
    var log = LoggerFactory.getLogger(LogLinesTest.class);
    log.warn("{} was sent", "x" + lineEnd + "FORGED");
    log.error("failed", new IllegalStateException("x" + lineEnd + "FORGED"));

    String told = output.getAll().substring(before);
    assertThat(told).contains("FORGED was sent", "\tat onlinefriday.");
    assertThat(told.split("[\\r\\n\\u0085\\u2028\\u2029]"))
        .noneMatch(line -> line.startsWith("FORGED"));
    assertThat(told).doesNotContain("\u001b[2J", "\0");
  }
}
