package onlinefriday.campaign.edition;

import java.time.LocalDate;
import java.util.Map;
import onlinefriday.campaign.rule.WindowRequest;
import onlinefriday.contracts.event.EditionState.Kind;
import onlinefriday.contracts.text.TextNormalizer;
import org.jspecify.annotations.Nullable;

/** An edition as a caller wrote it; what is left out is null. */
public record EditionRequest(
    @Nullable String id,
    @Nullable Kind kind,
    @Nullable String province,
    @Nullable String nameVi,
    @Nullable String nameEn,
    @Nullable DecisionRequest decision,
    @Nullable WeekRequest week,
    @Nullable WindowRequest window,
    @Nullable Boolean concentrated,
    @Nullable String legalBasis,
    @Nullable String nationalCode,
    @Nullable Map<String, @Nullable Long> targets) {

  public EditionRequest {
    nameVi = nameVi == null ? null : TextNormalizer.name(nameVi);
    nameEn = nameEn == null ? null : TextNormalizer.name(nameEn);
  }

  /** The decision behind it. */
  public record DecisionRequest(@Nullable String number, @Nullable LocalDate date) {}

  /** Its week; {@code end} is inclusive. */
  public record WeekRequest(@Nullable LocalDate start, @Nullable LocalDate end) {}

  Kind kindOrDefault() {
    return kind == null ? Kind.NATIONAL : kind;
  }
}
