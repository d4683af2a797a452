package onlinefriday.standalone.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataLockTest {
  @TempDir Path data;

  @Test
  void secondLauncherIsToldWhoHasTheData() throws Exception {
    try (var _ = DataLock.acquire(data)) {
      assertThatThrownBy(() -> DataLock.acquire(data))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("process id " + ProcessHandle.current().pid())
          .hasMessageContaining("--data");
    }
    DataLock.acquire(data).close();
  }
}
