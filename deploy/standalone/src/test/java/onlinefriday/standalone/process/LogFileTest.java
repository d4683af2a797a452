package onlinefriday.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
  @TempDir Path directory;

  @Test
  void fullLogIsSetAsideAndOnlyOneIsKept() throws Exception {
    var file = directory.resolve("gateway.log");
    try (var log = new LogFile(file, 10)) {
      for (int i = 1; i <= 5; i++) log.append("line " + i);
    }
    assertThat(file).content().isEqualTo("line 5\n");
    assertThat(directory.resolve("gateway.log.1")).content().isEqualTo("line 3\nline 4\n");
    assertThat(directory).isDirectoryNotContaining(path -> path.toString().endsWith(".2"));
  }

  @Test
  void nextStartGoesOnWithTheSameFile() throws Exception {
    var file = directory.resolve("gateway.log");
    for (var run : new String[] {"first", "second"}) {
      try (var log = new LogFile(file)) {
        log.append(run);
      }
    }
    assertThat(file).content().isEqualTo("first\nsecond\n");
  }
}
