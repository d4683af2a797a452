package onlinefriday.merchant.console;

import java.util.List;
import java.util.Map;
import onlinefriday.merchant.filing.FilingView;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ObjectNode;

/** Between a filing and the fields of its form, which are named like those of the API. */
final class FilingFields {
  private static final List<String> OF_PAPERS = List.of("title", "sha256", "url");

  private FilingFields() {}

  static ObjectNode read(MultiValueMap<String, String> typed) {
    return new FormFields(typed)
        .text("merchantId", "name", "form", "start", "channel", "editionId")
        .lastDay("end")
        .choices("provinces")
        .number("totalPrizeValue")
        .rows("prizes", List.of("name"), List.of("value", "count"))
        .rows("documents", OF_PAPERS, List.of())
        .json();
  }

  /** While somebody still types: a programme without a name is judged like any other. */
  static ObjectNode readUnfinished(MultiValueMap<String, String> typed) {
    ObjectNode fields = read(typed);
    return fields.has("name") ? fields : fields.put("name", "–");
  }

  static ObjectNode readAmendment(MultiValueMap<String, String> typed) {
    return new FormFields(typed)
        .text("name", "start", "channel", "editionId", "reason")
        .lastDay("end")
        .choices("provinces")
        .number("totalPrizeValue")
        .rows("prizes", List.of("name"), List.of("value", "count"))
        .rows("documents", OF_PAPERS, List.of())
        .json();
  }

  static Map<String, List<String>> valuesOf(FilingView filing) {
    MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
    put(values, "version", filing.version());
    put(values, "merchantId", filing.merchantId());
    put(values, "name", filing.name());
    put(values, "form", filing.form());
    put(values, "start", filing.start());
    put(values, "end", filing.end().minusDays(1));
    put(values, "channel", filing.channel());
    put(values, "editionId", filing.editionId());
    put(values, "totalPrizeValue", filing.totalPrizeValue() == 0 ? null : filing.totalPrizeValue());
    values.addAll("provinces", filing.provinces());
    filing
        .prizes()
        .forEach(
            prize -> {
              put(values, "prizes.name", prize.name());
              put(values, "prizes.value", prize.value());
              put(values, "prizes.count", prize.count());
            });
    filing
        .documents()
        .forEach(
            paper -> {
              put(values, "documents.title", paper.title());
              put(values, "documents.sha256", paper.sha256());
              put(values, "documents.url", paper.url());
            });
    return values;
  }

  private static void put(MultiValueMap<String, String> to, String field, @Nullable Object value) {
    to.add(field, value == null ? "" : value.toString());
  }
}
