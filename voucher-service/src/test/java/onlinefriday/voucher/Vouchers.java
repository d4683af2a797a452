package onlinefriday.voucher;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.CampaignState.Allocation;
import onlinefriday.contracts.event.CampaignState.CodeKind;
import onlinefriday.contracts.event.CampaignState.Discount;
import onlinefriday.contracts.event.CampaignState.DiscountKind;
import onlinefriday.contracts.event.CampaignState.Limits;
import onlinefriday.contracts.event.CampaignState.Owner;
import onlinefriday.contracts.event.CampaignState.OwnerKind;
import onlinefriday.contracts.event.CampaignState.ShopperScope;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.event.FilingState;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.time.Window;
import org.jspecify.annotations.Nullable;

/** Campaigns, editions and merchants as the topics would bring them. */
public final class Vouchers {
  /** Before every test is run, and a day that has a province 79. */
  public static final Instant OPENS = Instant.parse("2026-01-01T00:00:00Z");

  public static final Window LONG_OPEN = new Window(OPENS, OPENS.plus(Duration.ofDays(3650)));
  public static final String EDITION = "2026";
  public static final String MERCHANT = "m-1001";

  private Vouchers() {}

  public static EditionState edition() {
    return edition(EDITION, EditionState.State.PUBLISHED, true);
  }

  public static EditionState edition(String id, EditionState.State state, boolean concentrated) {
    return new EditionState(
        id,
        1,
        EditionState.Kind.NATIONAL,
        null,
        "Ngày mua sắm " + id,
        "Online Friday " + id,
        state,
        null,
        LONG_OPEN,
        concentrated,
        null,
        null,
        null,
        null);
  }

  public static MerchantState merchant(String id, MerchantState.State state) {
    return new MerchantState(
        id,
        1,
        "Công ty " + id,
        "0100109106",
        MerchantState.Kind.ENTERPRISE,
        "79",
        null,
        List.of(),
        state,
        OPENS,
        null);
  }

  public static MerchantState merchant() {
    return merchant(MERCHANT, MerchantState.State.VERIFIED);
  }

  /** Of {@link #MERCHANT}. */
  public static FilingState filing(
      String id, LocalDate start, LocalDate end, FilingState.State state) {
    return new FilingState(
        id,
        1,
        MERCHANT,
        "Khuyến mại " + id,
        "discount",
        start,
        end,
        List.of("79"),
        EDITION,
        state,
        null,
        null,
        OPENS,
        null);
  }

  /** Open, 20 % at most 100,000 đồng, without limits. */
  public static Campaign campaign(String id) {
    return new Campaign(
        id,
        1,
        "C" + id.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""),
        LONG_OPEN,
        percent(2000, 100_000L),
        0,
        new Limits(null, null, null),
        ShopperScope.APP,
        null,
        null,
        false,
        CampaignState.State.PUBLISHED);
  }

  /** The same of another owner, with other partners in it. */
  public static CampaignState belonging(
      CampaignState of,
      Owner owner,
      List<Allocation> allocations,
      @Nullable List<CampaignState.Issuer> issuers) {
    return new CampaignState(
        of.id(),
        of.version(),
        of.number(),
        of.editionId(),
        of.name(),
        owner,
        of.codeKind(),
        of.code(),
        of.window(),
        of.discount(),
        of.minAmount(),
        of.limits(),
        of.shopperScope(),
        of.merchants(),
        of.provinces(),
        of.requiresFiling(),
        allocations,
        of.spillAt(),
        of.holdSeconds(),
        of.state(),
        of.fuse(),
        issuers);
  }

  public static Discount percent(int bps, @Nullable Long max) {
    return new Discount(DiscountKind.PERCENT, bps, max, null);
  }

  public static Discount fixed(long amount) {
    return new Discount(DiscountKind.FIXED, null, null, amount);
  }

  /** A campaign being described; {@link #state()} is what the topic carries. */
  public record Campaign(
      String id,
      long version,
      String code,
      @Nullable Window window,
      Discount discount,
      long minAmount,
      Limits limits,
      ShopperScope scope,
      @Nullable List<String> merchants,
      @Nullable List<String> provinces,
      boolean requiresFiling,
      CampaignState.State is) {

    public Campaign limits(@Nullable Long total, @Nullable Long budget, @Nullable Integer each) {
      return with(version, code, discount, minAmount, new Limits(total, budget, each), scope, is);
    }

    public Campaign code(String code) {
      return with(version, code, discount, minAmount, limits, scope, is);
    }

    public Campaign discount(Discount discount) {
      return with(version, code, discount, minAmount, limits, scope, is);
    }

    public Campaign minAmount(long minAmount) {
      return with(version, code, discount, minAmount, limits, scope, is);
    }

    public Campaign scope(ShopperScope scope) {
      return with(version, code, discount, minAmount, limits, scope, is);
    }

    public Campaign is(CampaignState.State state) {
      return with(version, code, discount, minAmount, limits, scope, state);
    }

    /** The next version of it. */
    public Campaign next() {
      return with(version + 1, code, discount, minAmount, limits, scope, is);
    }

    public Campaign window(@Nullable Window window) {
      return where(window, merchants, provinces, requiresFiling);
    }

    public Campaign onlyFor(@Nullable List<String> merchants, @Nullable List<String> provinces) {
      return where(window, merchants, provinces, requiresFiling);
    }

    public Campaign needingFilings() {
      return where(window, merchants, provinces, true);
    }

    private Campaign with(
        long version,
        String code,
        Discount discount,
        long minAmount,
        Limits limits,
        ShopperScope scope,
        CampaignState.State is) {
      return new Campaign(
          id,
          version,
          code,
          window,
          discount,
          minAmount,
          limits,
          scope,
          merchants,
          provinces,
          requiresFiling,
          is);
    }

    private Campaign where(
        @Nullable Window window,
        @Nullable List<String> merchants,
        @Nullable List<String> provinces,
        boolean requiresFiling) {
      return new Campaign(
          id,
          version,
          code,
          window,
          discount,
          minAmount,
          limits,
          scope,
          merchants,
          provinces,
          requiresFiling,
          is);
    }

    public CampaignState state() {
      return state(1);
    }

    public CampaignState state(int number) {
      return state(number, CodeKind.GENERIC, List.of(), null);
    }

    /** With single-use codes. */
    public CampaignState unique(int number) {
      return state(number, CodeKind.UNIQUE, List.of(), null);
    }

    /** With shares of two partners. */
    public CampaignState allocated(
        Instant spillAt, String partner, int bps, String another, int anotherBps) {
      return state(
          1,
          CodeKind.GENERIC,
          List.of(new Allocation(partner, bps), new Allocation(another, anotherBps)),
          spillAt);
    }

    private CampaignState state(
        int number, CodeKind kind, List<Allocation> allocations, @Nullable Instant spillAt) {
      return new CampaignState(
          id,
          version,
          number,
          EDITION,
          "Campaign " + id,
          new Owner(OwnerKind.MINISTRY, null),
          kind,
          kind == CodeKind.GENERIC ? code : null,
          window,
          discount,
          minAmount,
          limits,
          scope,
          merchants,
          provinces,
          requiresFiling,
          allocations,
          spillAt,
          300,
          is,
          null,
          null);
    }
  }
}
