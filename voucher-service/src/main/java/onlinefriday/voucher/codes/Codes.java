package onlinefriday.voucher.codes;

import java.util.Optional;
import onlinefriday.contracts.event.CampaignState.CodeKind;
import onlinefriday.contracts.event.CodeBatchState;
import onlinefriday.voucher.codes.Reading.Forged;
import onlinefriday.voucher.codes.Reading.Genuine;
import onlinefriday.voucher.codes.Reading.Shapeless;
import onlinefriday.voucher.terms.Terms;
import onlinefriday.voucher.terms.TermsBook;
import org.springframework.stereotype.Component;

/** Tells from memory alone what a code is. */
@Component
public final class Codes {
  private static final Found UNKNOWN = new Found.Unknown(false);
  private static final Found FORGED = new Found.Unknown(true);

  private final TermsBook book;
  private final CodeFormat format;
  private final IssuedCodes issued;

  Codes(TermsBook book, CodeFormat format, IssuedCodes issued) {
    this.book = book;
    this.format = format;
    this.issued = issued;
  }

  /** What a code turned out to be. */
  public sealed interface Found {
    /** A campaign's one public code. */
    record Generic(Terms terms) implements Found {}

    /**
     * An issued code that is good for one redemption.
     *
     * @param code its one spelling, however it was typed
     */
    record SingleUse(Terms terms, String code, boolean revoked) implements Found {}

    /**
     * No code of a campaign that may be known: malformed, forged, never issued, or a draft's.
     * Callers are told none of it.
     *
     * @param forged whether it has the shape of a single-use code and was not made by us
     */
    record Unknown(boolean forged) implements Found {}
  }

  /**
   * Reads no store. An exact public code wins over the shape of a single-use one.
   *
   * @param canonical as {@link onlinefriday.contracts.id.VoucherCodes#canonical} makes it
   */
  public Found find(String canonical) {
    Optional<Terms> generic = book.byCode(canonical);
    if (generic.isPresent()) {
      return new Found.Generic(generic.get());
    }
    return switch (format.read(canonical)) {
      case Shapeless _ -> UNKNOWN;
      case Forged _ -> FORGED;
      case Genuine genuine -> issued(genuine);
    };
  }

  private Found issued(Genuine genuine) {
    Terms terms = book.byNumber(genuine.number()).orElse(null);
    if (terms == null || terms.campaign().codeKind() != CodeKind.UNIQUE) {
      return UNKNOWN;
    }
    CodeBatchState batch = issued.find(terms.campaign().id(), genuine.serial());
    return batch == null ? UNKNOWN : new Found.SingleUse(terms, genuine.code(), batch.revoked());
  }
}
