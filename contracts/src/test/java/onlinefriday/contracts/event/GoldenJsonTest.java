package onlinefriday.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * What travels between services stays readable: each golden file is read and written again without
 * a difference. A field may be added to a file; none may be renamed or removed.
 */
class GoldenJsonTest {
  static Stream<Arguments> golden() {
    return Stream.of(
        Arguments.of("edition.json", EditionState.class),
        Arguments.of("campaign.json", CampaignState.class),
        Arguments.of("campaign-of-a-province.json", CampaignState.class),
        Arguments.of("merchant.json", MerchantState.class),
        Arguments.of("filing.json", FilingState.class),
        Arguments.of("complaint-case.json", CaseState.class),
        Arguments.of("inspection-case.json", CaseState.class),
        Arguments.of("partner-key.json", PartnerKeyState.class),
        Arguments.of("code-batch.json", CodeBatchState.class),
        Arguments.of("redemption-confirmed.json", RedemptionEvent.class),
        Arguments.of("redemption-released.json", RedemptionEvent.class),
        Arguments.of("problem.json", Problem.class));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("golden")
  void isReadAndWrittenWithoutADifference(String file, Class<?> type) throws IOException {
    JsonNode golden = read(file);

    Object value = WireJson.mapper().treeToValue(golden, type);

    JsonNode written = WireJson.mapper().readTree(WireJson.mapper().writeValueAsBytes(value));
    assertThat(written).isEqualTo(golden);
  }

  private static JsonNode read(String file) throws IOException {
    try (InputStream json = GoldenJsonTest.class.getResourceAsStream("/golden/" + file)) {
      assertThat(json).as(file).isNotNull();
      return WireJson.mapper().readTree(json.readAllBytes());
    }
  }
}
