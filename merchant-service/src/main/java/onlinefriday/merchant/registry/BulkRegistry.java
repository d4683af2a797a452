package onlinefriday.merchant.registry;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.defaults.aggregate.Change;
import onlinefriday.defaults.problem.Wording;
import onlinefriday.defaults.topic.StateRelay;
import onlinefriday.merchant.sheet.LeftOut;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Registers merchants by the hundred, each by the rules by which one alone is registered. */
@Component
public final class BulkRegistry {
  private final Merchants merchants;
  private final Holds holds;
  private final StateRelay<MerchantState> relay;
  private final Validator validator;
  private final Clock clock;

  BulkRegistry(
      Merchants merchants,
      Holds holds,
      StateRelay<MerchantState> relay,
      Validator validator,
      Clock clock) {
    this.merchants = merchants;
    this.holds = holds;
    this.relay = relay;
    this.validator = validator;
    this.clock = clock;
  }

  /**
   * @param source whatever these rows came from: registering a row of it again changes nothing, and
   *     tells the same
   * @param onlyProvince whose rows are taken; null for all
   */
  public Registered register(
      List<MerchantRow> rows, String source, String actor, @Nullable String onlyProvince) {
    List<RejectedRow> rejected = new ArrayList<>();
    List<MerchantState> wanted = new ArrayList<>();
    for (MerchantRow row : rows) {
      Optional<RejectedRow> why = whyNot(row, onlyProvince);
      why.ifPresentOrElse(rejected::add, () -> wanted.add(first(row, source)));
    }
    Change change = Change.of(actor, "register by table", clock.instant());
    List<MerchantState> taken = merchants.insertAll(wanted, change);
    long others =
        taken.stream()
            .filter(one -> merchants.find(one.id()).isEmpty())
            .filter(
                one ->
                    holds.write(one, actor, () -> merchants.insert(one, change))
                        == Merchants.Written.TAX_CODE_TAKEN)
            .count();
    relay.wake();
    return new Registered(wanted.size() - (int) others, (int) others, rejected);
  }

  /**
   * How many merchants wait to be told of, up to a bound: whoever registers more waits for them.
   */
  public int untold(int max) {
    return merchants.untold(max);
  }

  private Optional<RejectedRow> whyNot(MerchantRow row, @Nullable String onlyProvince) {
    LeftOut leftOut = row.leftOut();
    if (leftOut != null) {
      return Optional.of(new RejectedRow(row.number(), null, leftOut.code(), leftOut.message()));
    }
    if (row.unreadable() != null) {
      String message = Wording.of("ô này không đọc được", "this cell cannot be read");
      return Optional.of(new RejectedRow(row.number(), row.unreadable(), "unreadable", message));
    }
    Optional<RejectedRow> broken =
        validator.validate(form(row)).stream()
            .min(Comparator.comparing(violation -> violation.getPropertyPath().toString()))
            .map(violation -> rejected(row, violation));
    if (broken.isPresent() || onlyProvince == null || onlyProvince.equals(row.province())) {
      return broken;
    }
    String message = Wording.of("thuộc tỉnh, thành khác", "is of another province");
    return Optional.of(new RejectedRow(row.number(), "province", "other-province", message));
  }

  private static RejectedRow rejected(
      MerchantRow row, ConstraintViolation<MerchantForm> violation) {
    String field = violation.getPropertyPath().iterator().next().getName(); // of the column
    return new RejectedRow(row.number(), field, "invalid", violation.getMessage());
  }

  private MerchantState first(MerchantRow row, String source) {
    byte[] seed = (source + ":" + row.number()).getBytes(StandardCharsets.UTF_8);
    Instant now = clock.instant();
    return form(row)
        .particulars()
        .registered("m-" + UUID.nameUUIDFromBytes(seed), List.of(), now, null);
  }

  private static MerchantForm form(MerchantRow row) {
    return new MerchantForm(
        null,
        row.legalName(),
        row.taxCode(),
        row.kind(),
        row.province(),
        new MerchantForm.SellsForm(row.vietnameseGoods(), row.ocop(), null),
        platforms(row.platforms()),
        row.contactEmail(),
        row.verification() == null
            ? null
            : new MerchantForm.VerificationForm(row.verification(), null));
  }

  private static @Nullable List<String> platforms(@Nullable String written) {
    return written == null
        ? null
        : Arrays.stream(written.split("[,;]"))
            .map(String::strip)
            .filter(s -> !s.isEmpty())
            .toList();
  }

  /**
   * What became of some rows.
   *
   * @param registered now, or by the same row before
   * @param existing whose tax code was registered already; nothing was changed
   */
  public record Registered(int registered, int existing, List<RejectedRow> rejected) {}

  /**
   * A row that is no merchant.
   *
   * @param field whose cell is the first that breaks a rule; null when it is about the whole row
   * @param code stable, kebab-case
   */
  public record RejectedRow(int row, @Nullable String field, String code, String message) {}
}
