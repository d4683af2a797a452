package onlinefriday.contracts.event;

import java.time.Instant;
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
    @Nullable List<String> platforms)
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
        null);
  }

  /** Goods that the programme gives prominence: made in Vietnam, and of One Commune One Product. */
  public record Sells(boolean vietnameseGoods, boolean ocop) {}

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
