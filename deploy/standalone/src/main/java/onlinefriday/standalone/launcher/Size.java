package onlinefriday.standalone.launcher;

import java.util.ArrayList;
import java.util.List;

/** How much of a small machine a process may take: eight of them share 3 GB and two cores. */
public enum Size {
  /** Every redemption passes through: room for its queues, and fully compiled code. */
  HOT(320, List.of()),
  /** Speaks with people: quick to start matters more than the last bit of speed. */
  SMALL(144, List.of("-XX:TieredStopAtLevel=1")),
  /** Kafka and the store: the operating system's page cache does most of their work. */
  BACKBONE(256, List.of());

  private static final List<String> COMMON =
      List.of(
          "-XX:+UseSerialGC", // one thread, and tens of MB less than G1 at these sizes
          "-Xss512k",
          "-Xms32m",
          "-XX:MaxMetaspaceSize=192m",
          "-XX:ReservedCodeCacheSize=96m",
          "-XX:+ExitOnOutOfMemoryError", // the launcher starts it again
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-Dfile.encoding=UTF-8");

  private final int heapMb;
  private final List<String> flags;

  Size(int heapMb, List<String> flags) {
    this.heapMb = heapMb;
    this.flags = flags;
  }

  /** For the JVM. */
  public List<String> flags() {
    var all = new ArrayList<>(COMMON);
    all.add("-Xmx" + heapMb + "m");
    all.addAll(flags);
    return all;
  }
}
