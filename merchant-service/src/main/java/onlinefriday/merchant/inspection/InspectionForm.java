package onlinefriday.merchant.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.id.Ids;
import org.jspecify.annotations.Nullable;

/** The body that opens a case. */
record InspectionForm(
    @Nullable @NotNull @Pattern(regexp = Ids.PATTERN, message = "{merchant.id}") String merchantId,
    @Nullable @Pattern(regexp = Ids.PATTERN, message = "{merchant.id}") String filingId,
    @Nullable @Size(max = COMPLAINTS_MAX)
        List<@NotNull @Pattern(regexp = Ids.PATTERN, message = "{merchant.id}") String>
            complaintIds,
    @Nullable @NotBlank @Size(max = REASON_LENGTH_MAX) String reason) {

  private static final int COMPLAINTS_MAX = 50;
  private static final int REASON_LENGTH_MAX = 2_000;

  List<String> complaints() {
    return complaintIds == null ? List.of() : complaintIds.stream().distinct().toList();
  }

  /** To be asked once the constraints above are known to hold. */
  Inspection opened(String id, MerchantState merchant, String by, Instant now) {
    return new Inspection(
        id,
        1,
        merchant.id(),
        merchant.legalName(),
        merchant.province(),
        filingId,
        complaints(),
        Objects.requireNonNull(reason).strip(),
        Inspection.State.OPEN,
        by,
        now,
        null,
        null,
        null);
  }
}
