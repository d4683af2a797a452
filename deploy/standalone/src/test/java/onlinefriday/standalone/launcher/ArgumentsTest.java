package onlinefriday.standalone.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import onlinefriday.standalone.process.StartRefused;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
  private static final Path HOME = Path.of("/srv/onlinefriday");

  @Test
  void withoutArgumentsTheDataIsUnderTheProject() {
    var arguments = parse();
    assertThat(arguments.data()).isEqualTo(HOME.resolve("data"));
    assertThat(arguments.demo()).isFalse();
    assertThat(arguments.portOffset()).isZero();
  }

  @Test
  void everyOptionIsUnderstood() {
    var arguments =
        parse("--demo", "--data", "/tmp/x", "--port-offset", "1000", "--verbose", "--reset");
    assertThat(arguments)
        .isEqualTo(new Arguments(Path.of("/tmp/x"), 1000, true, true, true, false));
  }

  @Test
  void whatIsNotUnderstoodIsAnsweredWithTheUsage() {
    assertThatThrownBy(() -> parse("--dmeo"))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("--dmeo")
        .hasMessageContaining("Usage");
    assertThatThrownBy(() -> parse("--data")).hasMessageContaining("needs a value");
    assertThatThrownBy(() -> parse("--port-offset", "x")).hasMessageContaining("needs a number");
  }

  @Test
  void offsetThatTheLauncherProposesLeavesNoPortInCommon() {
    assertThat(new Ports(10_000).all().keySet())
        .hasSize(17)
        .doesNotContainAnyElementsOf(new Ports(0).all().keySet());
  }

  @Test
  void offsetKeepsEveryPortInRange() {
    assertThatThrownBy(() -> new Ports(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Ports(40_000)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Arguments parse(String... arguments) {
    return Arguments.parse(arguments, HOME);
  }
}
