package onlinefriday.standalone.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** What the embedded store reported of queries that no index served. */
final class Scans {
  /** These grow with what happens, not with how many campaigns or instances there are. */
  private static final List<String> LARGE =
      List.of(
          "voucher.ledger",
          "merchant.merchants",
          "notification.items",
          "notification.mails",
          ".audit");

  private Scans() {}

  static List<String> ofLargeCollections() {
    try {
      return Files.readAllLines(RunningPlatform.get().log("backbone")).stream()
          .filter(line -> line.contains("full scan: "))
          .filter(line -> LARGE.stream().anyMatch(line::contains))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
