package onlinefriday.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trader; on {@code merchant.merchants}.
 *
 * @param members subjects of the people who act for it
 * @param changedAt when its state was last decided
 * @param reason why its state was last changed
 * @param sells what its goods are, as it says itself; null when it has not said
 * @param platforms where it sells, in its own words; null when it has not said
 * @param capExceptions null when there are none
 * @param verification null when it has not said
 * @param hold null once it has been verified, and of one that an authority has registered: its tax
 *     code is its own for good
 */
public record MerchantState(
    String id,
    long version,
    String legalName,
    String taxCode,
    Kind kind,
    String province,
    @Nullable String contactEmail,
    List<String> members,
    State state,
    Instant changedAt,
    @Nullable String reason,
    @Nullable Sells sells,
    @Nullable List<String> platforms,
    @Nullable List<CapException> capExceptions,
    @Nullable Verification verification,
    @Nullable Hold hold)
    implements Versioned {

  /** A merchant that has not said what and where it sells. */
  public MerchantState(
      String id,
      long version,
      String legalName,
      String taxCode,
      Kind kind,
      String province,
      @Nullable String contactEmail,
      List<String> members,
      State state,
      Instant changedAt,
      @Nullable String reason) {
    this(
        id,
        version,
        legalName,
        taxCode,
        kind,
        province,
        contactEmail,
        members,
        state,
        changedAt,
        reason,
        null,
        null,
        null,
        null,
        null);
  }

  /** Whether somebody else has registered its tax code since: it is over, for good. */
  public boolean hasLapsed() {
    return hold != null && hold.lapsedAt() != null;
  }

  /**
   * Goods that the programme gives prominence: made in Vietnam, and of One Commune One Product.
   *
   * @param proofs null when it names none
   * @param review null while no authority has looked at what it says now
   */
  public record Sells(
      boolean vietnameseGoods,
      boolean ocop,
      @Nullable List<Proof> proofs,
      @Nullable Review review) {

    /** A claim that nobody has looked at, without proofs. */
    public Sells(boolean vietnameseGoods, boolean ocop) {
      this(vietnameseGoods, ocop, null, null);
    }

    /**
     * A paper that stays where its owner keeps it.
     *
     * @param sha256 of its bytes, lower-case hex
     */
    public record Proof(String title, String sha256, String url) {}

    /** What an authority says of the claim and its proofs. */
    public record Review(boolean confirmed, Instant at, @Nullable String reason) {}
  }

  /**
   * How somebody else has made sure who it is, such as a trading floor or VNeID; in its own words.
   *
   * @param reference the number or name under which they know it
   */
  public record Verification(String reference, @Nullable LocalDate verifiedOn) {}

  /**
   * The cap on discounts does not bind all that it sells for a time; what an authority has decided.
   *
   * @param from first day
   * @param to last day
   * @param reference the paper that says so
   */
  public record CapException(Ground ground, LocalDate from, LocalDate to, String reference) {
    public boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Nghị định 81/2018/NĐ-CP Điều 7, later Thông tư 39/2025/TT-BCT Điều 4. */
    public enum Ground {
      FRESH_FOOD,
      PRICE_STABILISED,
      /** Bankruptcy, dissolution, another place or line of business. */
      CLOSING_DOWN
    }
  }

  /**
   * Nobody has said yet that its tax code is its own.
   *
   * @param until from then on another may register the code, unless it is verified first
   * @param lapsedAt when another did; null until then
   */
  public record Hold(Instant until, @Nullable Instant lapsedAt) {}

  /** Kinds of trader. */
  public enum Kind {
    ENTERPRISE,
    COOPERATIVE,
    HOUSEHOLD,
    INDIVIDUAL
  }

  /** Only a verified merchant's orders may spend a code. */
  public enum State {
    REGISTERED,
    VERIFIED,
    SUSPENDED
  }
}
