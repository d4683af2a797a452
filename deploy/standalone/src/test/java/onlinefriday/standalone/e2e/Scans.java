package onlinefriday.standalone.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import onlinefriday.contracts.testing.SmallCollections;

/** What the embedded store reported of queries that no index served. */
final class Scans {
  private static final Pattern SCAN = Pattern.compile("full scan: (?<collection>\\S+) .*");

  private Scans() {}

  static List<String> ofLargeCollections() {
    try {
      String log = Files.readString(RunningPlatform.get().log("backbone"));
      return SCAN.matcher(log)
          .results()
          .filter(scan -> !SmallCollections.contains(scan.group("collection")))
          .map(MatchResult::group)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
