package onlinefriday.campaign.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import onlinefriday.campaign.Samples;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.place.Provinces;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditionRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"id\": \"a b\"}                       | id:not-an-id",
        "{\"id\": \"\"}                          | id:not-an-id",
        "{\"id\": \"current\"}                   | id:reserved",
        "{\"nameVi\": null}                      | nameVi:missing",
        "{\"nameEn\": \"  \"}                    | nameEn:missing",
        "{\"province\": \"79\"}                  | province:not-with-this-kind",
        "{\"kind\": \"PROVINCIAL\"}              | province:missing",
        "{\"kind\": \"PROVINCIAL\", \"province\": \"60\"} | province:province-not-in-force",
        "{\"decision\": {\"number\": \"1\"}}     | decision.date:missing",
        "{\"decision\": {\"date\": \"2026-10-30\"}} | decision.number:missing",
        "{\"week\": {\"start\": \"2026-11-23\"}} | week.end:missing",
        "{\"week\": {\"start\": \"2026-11-23\", \"end\": \"2026-11-22\"}} |"
            + " week.end:ends-before-start",
        "{\"week\": {\"start\": \"2026-11-23\", \"end\": \"2027-11-24\"}} |"
            + " week.end:lasts-too-long",
        "{\"window\": {\"start\": \"2026-11-27T00:00:00+07:00\"}} | window.end:missing",
        "{\"window\": {\"start\": \"2026-11-27T00:00:00+07:00\", \"end\":"
            + " \"2026-11-26T17:00:00Z\"}} | window.end:ends-before-start",
        "{\"nationalCode\": \"MÃ\"}              | nationalCode:not-a-code",
        "{\"targets\": {\"orders\": -1}}         | targets.orders:out-of-range"
      })
  void spoiltFieldIsFound(String spoilt, String finding) {
    assertThat(errorsOf(spoilt)).containsExactly(finding);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"decision\": null, \"week\": null, \"window\": null, \"nationalCode\": null}",
        "{\"week\": {\"start\": \"2026-11-27\", \"end\": \"2026-11-27\"}}",
        "{\"kind\": \"PROVINCIAL\", \"province\": \"79\"}",
        "{\"kind\": \"SECTOR\"}",
        "{\"nationalCode\": \"mua sam-viet nam\"}",
        "{\"window\": {\"start\": \"2027-11-27T00:00:00+07:00\", \"end\":"
            + " \"2027-11-28T00:00:00+07:00\"}}"
      })
  void whatTheContractAllowsIsNotFound(String changed) {
    assertThat(errorsOf(changed)).isEmpty();
  }

  private static List<String> errorsOf(String changes) {
    var body = Samples.edition("e").setAll(Samples.node(changes));
    var request = WireJson.mapper().treeToValue(body, EditionRequest.class);
    return EditionRules.of(request, Provinces.registry(), LocalDate.of(2026, 11, 21))
        .errors()
        .stream()
        .map(e -> e.field() + ":" + e.code())
        .toList();
  }
}
