package onlinefriday.merchant.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import onlinefriday.contracts.id.Ids;
import onlinefriday.contracts.text.TextNormalizer;
import org.jspecify.annotations.Nullable;

/** The body that complains. */
record ComplaintForm(
    @Nullable @Pattern(regexp = Ids.PATTERN, message = "{merchant.id}") String merchantId,
    @Nullable @Pattern(regexp = Ids.PATTERN, message = "{merchant.id}") String filingId,
    @Nullable
        @Size(max = ORDER_LENGTH_MAX)
        @Pattern(regexp = "\\P{Cntrl}*", message = "{merchant.name}")
        String orderRef,
    @Nullable @NotNull ComplaintKind kind,
    @Nullable
        @NotBlank
        @Size(max = TEXT_LENGTH_MAX)
        @Pattern(regexp = "[\\P{Cntrl}\\r\\n\\t]*", message = "{merchant.name}")
        String text,
    @Nullable
        @Size(max = CONTACT_LENGTH_MAX)
        @Pattern(regexp = "\\P{Cntrl}*", message = "{merchant.name}")
        String contact) {

  ComplaintForm {
    orderRef = orderRef == null ? null : TextNormalizer.reference(orderRef);
  }

  /** The longest text in the longest way to write it, and everything else. */
  static final int BYTES_MAX = 64 * 1024;

  private static final int ORDER_LENGTH_MAX = 128;
  private static final int TEXT_LENGTH_MAX = 4_000;
  private static final int CONTACT_LENGTH_MAX = 200;

  /**
   * To be asked once the constraints above are known to hold.
   *
   * @param province of the merchant, or null when it names none that is known
   * @param contactUntil when a contact is forgotten
   */
  Complaint complaint(String id, @Nullable String province, Instant now, Instant contactUntil) {
    String reach = contact == null || contact.isBlank() ? null : contact.strip();
    return new Complaint(
        id,
        1,
        merchantId,
        province,
        filingId,
        orderRef,
        Objects.requireNonNull(kind),
        Objects.requireNonNull(text).strip(),
        reach,
        reach == null ? null : contactUntil,
        Complaint.State.OPEN,
        now,
        null);
  }

  /** Without what somebody has written, so that none gets into a log. */
  @Override
  public String toString() {
    return "ComplaintForm[" + kind + "]";
  }
}
