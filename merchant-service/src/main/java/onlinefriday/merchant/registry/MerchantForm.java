package onlinefriday.merchant.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import onlinefriday.contracts.event.MerchantState.Kind;
import onlinefriday.contracts.event.MerchantState.Sells;
import onlinefriday.contracts.event.MerchantState.Verification;
import onlinefriday.contracts.id.Ids;
import onlinefriday.contracts.text.TextNormalizer;
import onlinefriday.merchant.paper.Paper;
import onlinefriday.merchant.paper.PaperForm;
import onlinefriday.merchant.tax.TaxCode;
import onlinefriday.merchant.tax.WellFormedTaxCode;
import org.jspecify.annotations.Nullable;

/** The body that registers a merchant, or corrects what is known of it. */
@TaxCodeOfKind
record MerchantForm(
    @Nullable @Pattern(regexp = Ids.PATTERN, message = "{merchant.id}") String id,
    @Nullable
        @NotBlank
        @Size(max = NAME_LENGTH_MAX)
        @Pattern(regexp = "\\P{Cntrl}*", message = "{merchant.name}")
        String legalName,
    @Nullable @NotNull @WellFormedTaxCode String taxCode,
    @Nullable
        @NotNull
        @Pattern(
            regexp = "ENTERPRISE|COOPERATIVE|HOUSEHOLD|INDIVIDUAL",
            message = "{merchant.kind}")
        String kind,
    @Nullable @NotNull @ProvinceInForce String province,
    @Nullable @Valid SellsForm sells,
    @Nullable @Size(max = PLATFORMS_MAX)
        List<@NotBlank @Size(max = PLATFORM_LENGTH_MAX) String> platforms,
    @Nullable @Size(max = EMAIL_LENGTH_MAX) @Email(regexp = EMAIL, message = "{merchant.email}")
        String contactEmail,
    @Nullable @Valid VerificationForm verification) {

  MerchantForm {
    taxCode = taxCode == null ? null : TextNormalizer.reference(taxCode);
    legalName = legalName == null ? null : TextNormalizer.name(legalName);
  }

  private static final int NAME_LENGTH_MAX = 300;
  private static final int PLATFORMS_MAX = 20;
  private static final int PLATFORM_LENGTH_MAX = 64;
  private static final int EMAIL_LENGTH_MAX = 254;

  /** Every part is bounded: constraints judge a text of any length, whatever its size may be. */
  static final String EMAIL = "[^@]{1,64}@[^@]{1,253}\\.[^@.]{1,63}";

  /** What is left out is not sold, or not proved. */
  record SellsForm(
      @Nullable Boolean vietnameseGoods,
      @Nullable Boolean ocop,
      @Nullable @Size(max = PaperForm.PAPERS_MAX) List<@NotNull @Valid PaperForm> proofs) {
    Sells sells() {
      return new Sells(
          Boolean.TRUE.equals(vietnameseGoods),
          Boolean.TRUE.equals(ocop),
          proofs == null || proofs.isEmpty() ? null : proofs.stream().map(this::proof).toList(),
          null);
    }

    private Sells.Proof proof(PaperForm form) {
      Paper paper = form.paper();
      return new Sells.Proof(paper.title(), paper.sha256(), paper.url());
    }
  }

  /** How somebody else knows the merchant. */
  record VerificationForm(
      @Nullable
          @NotBlank
          @Size(max = REFERENCE_LENGTH_MAX)
          @Pattern(regexp = "\\P{Cntrl}*", message = "{merchant.name}")
          String reference,
      @Nullable @NotAfterToday LocalDate verifiedOn) {
    private static final int REFERENCE_LENGTH_MAX = 200;

    Verification verification() {
      return new Verification(Objects.requireNonNull(reference).strip(), verifiedOn);
    }
  }

  /** To be asked once the constraints above are known to hold. */
  Particulars particulars() {
    String name = Normalizer.normalize(Objects.requireNonNull(legalName), Normalizer.Form.NFC);
    return new Particulars(
        name.strip(),
        TaxCode.parse(Objects.requireNonNull(taxCode)).orElseThrow(),
        Kind.valueOf(Objects.requireNonNull(kind)),
        Objects.requireNonNull(province),
        contactEmail,
        sells == null ? new Sells(false, false) : sells.sells(),
        platforms == null ? List.of() : platforms.stream().map(String::strip).distinct().toList(),
        verification == null ? null : verification.verification());
  }
}
