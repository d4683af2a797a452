package onlinefriday.contracts.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemCodesTest {
  @Test
  void refusalsAreCheckedInTheContractsOrder() {
    assertThat(Arrays.stream(RefusalCode.values()).map(RefusalCode::code))
        .containsExactly(
            "code-unknown",
            "campaign-not-published",
            "campaign-paused",
            "window-not-open",
            "window-closed",
            "merchant-unknown",
            "merchant-suspended",
            "merchant-not-eligible",
            "filing-missing",
            "province-not-eligible",
            "amount-below-minimum",
            "code-revoked",
            "partner-share-exhausted",
            "campaign-exhausted",
            "budget-exhausted",
            "code-already-redeemed",
            "order-already-redeemed",
            "shopper-limit-reached");
  }

  @Test
  void everyRefusalIs409AndOnlyAPartnersShareMayComeBack() {
    assertThat(RefusalCode.values()).allMatch(code -> code.status() == 409);
    assertThat(Arrays.stream(RefusalCode.values()).filter(ProblemKind::retryable))
        .containsExactly(RefusalCode.PARTNER_SHARE_EXHAUSTED);
  }

  @Test
  void codesAreKebabCaseAndUnique() {
    List<String> codes =
        Stream.concat(Arrays.stream(CommonProblem.values()), Arrays.stream(RefusalCode.values()))
            .map(ProblemKind::code)
            .toList();

    assertThat(codes).doesNotHaveDuplicates().allMatch(c -> c.matches("[a-z]+(-[a-z]+)*"));
  }

  @Test
  void titlesAreVietnameseUnlessEnglishIsAskedFor() {
    assertThat(CommonProblem.NOT_FOUND.title(Locale.ENGLISH)).isEqualTo("Not found");
    assertThat(CommonProblem.NOT_FOUND.title(Locale.of("vi"))).isEqualTo("Không tìm thấy");
    assertThat(CommonProblem.NOT_FOUND.title(Locale.FRENCH)).isEqualTo("Không tìm thấy");
  }
}
