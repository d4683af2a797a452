package onlinefriday.voucher.reconciliation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import onlinefriday.contracts.json.WireJson;
import tools.jackson.databind.JsonNode;

/** A day as a partner reads it: by the bytes alone. */
record Received(String text) {
  List<JsonNode> facts() {
    List<JsonNode> lines = lines();
    return lines.subList(0, lines.size() - 1);
  }

  JsonNode last() {
    return lines().getLast();
  }

  private List<JsonNode> lines() {
    return text.lines().map(line -> WireJson.mapper().readTree(line)).toList();
  }

  /** What the digest has to be. */
  String sha256BeforeTheLastLine() {
    int lastLine = text.lastIndexOf('\n', text.length() - 2) + 1;
    try {
      byte[] before = text.substring(0, lastLine).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(before));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  String digest() {
    return last().path("digest").asString();
  }

  boolean isFinal() {
    return last().path("final").booleanValue();
  }

  /** {count, amount, discount} as the last line says. */
  List<Long> total(String type) {
    JsonNode total = last().path("totals").path(type);
    return List.of(
        total.path("count").asLong(),
        total.path("amount").asLong(),
        total.path("discount").asLong());
  }

  /** The same by adding up the lines. */
  List<Long> addedUp(String type) {
    List<JsonNode> some =
        facts().stream().filter(line -> line.path("type").asString().equals(type)).toList();
    return List.of(
        (long) some.size(),
        some.stream().mapToLong(line -> line.path("amount").asLong()).sum(),
        some.stream().mapToLong(line -> line.path("discount").asLong()).sum());
  }
}
