package onlinefriday.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What came back, as it stood on the wire.
 *
 * @param status as in HTTP, whatever the protocol
 */
public record Answer(int status, byte[] bytes) {
  /** How often the text occurs. */
  public int count(String text) {
    String all = text();
    int found = 0;
    for (int at = all.indexOf(text); at >= 0; at = all.indexOf(text, at + text.length())) {
      found++;
    }
    return found;
  }

  /** What stands between the first occurrence of one text and the next of the other. */
  public Optional<String> between(String before, String after) {
    String all = text();
    int start = all.indexOf(before);
    int end = start < 0 ? -1 : all.indexOf(after, start + before.length());
    return end < 0 ? Optional.empty() : Optional.of(all.substring(start + before.length(), end));
  }

  private String text() {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
