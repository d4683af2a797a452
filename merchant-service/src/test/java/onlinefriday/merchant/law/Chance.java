package onlinefriday.merchant.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import onlinefriday.contracts.event.Span;
import org.jspecify.annotations.Nullable;

/** Programmes by chance, the same for the same seed: extreme, absurd and ordinary ones. */
final class Chance {
  private static final long[] AMOUNTS = {
    Long.MIN_VALUE, -1, 0, 1, 2, 3, 99_999_999, 100_000_000, 200_000, 100_001, Long.MAX_VALUE
  };
  private static final String[] DAYS = {
    "0001-01-01", "2018-07-14", "2018-07-15", "2023-11-27", "2024-11-30", "2024-12-01",
    "2025-06-30", "2025-07-01", "2026-02-23", "2026-06-25", "2026-06-26", "2026-11-27",
    "2027-01-04", "9999-12-31"
  };
  private static final String[] PROVINCES = {"79", "01", "60", "10", "15", "00", "", "x"};

  private final Random random;

  Chance(long seed) {
    this.random = new Random(seed);
  }

  Programme programme() {
    List<String> forms = List.copyOf(Sketch.BOOK.formIds());
    LocalDate start = day();
    return new Programme(
        Sketch.BOOK.form(forms.get(random.nextInt(forms.size()))).orElseThrow(),
        start,
        random.nextBoolean() ? start.plusDays(random.nextInt(400)) : day(),
        some(3, () -> PROVINCES[random.nextInt(PROVINCES.length)]),
        oneOf(Channel.values()),
        random.nextBoolean() ? null : new Span(start, start.plusDays(random.nextInt(30))),
        amount(),
        random.nextBoolean() ? start.minusDays(random.nextInt(12)) : day(),
        some(4, this::item),
        some(2, () -> new Prize(amount(), amount())));
  }

  /** What its merchant declared before; null: nobody knows. */
  @Nullable List<Declaration> declared() {
    return random.nextBoolean() ? null : some(3, this::declaration);
  }

  private Item item() {
    return new Item(
        "sku-" + random.nextInt(3),
        oneOf(Goods.values()),
        amountOrNone(),
        random.nextBoolean() ? null : day(),
        amountOrNone(),
        amount(),
        amount());
  }

  private Declaration declaration() {
    return new Declaration(
        "sku-" + random.nextInt(3), amount(), day(), day(), day(), random.nextBoolean());
  }

  private LocalDate day() {
    return LocalDate.parse(DAYS[random.nextInt(DAYS.length)]);
  }

  private long amount() {
    return AMOUNTS[random.nextInt(AMOUNTS.length)];
  }

  private @Nullable Long amountOrNone() {
    return random.nextInt(4) == 0 ? null : amount();
  }

  private <T> T oneOf(T[] constants) {
    return constants[random.nextInt(constants.length)];
  }

  private <T> List<T> some(int max, Supplier<T> one) {
    return IntStream.range(0, random.nextInt(max + 1)).mapToObj(i -> one.get()).toList();
  }
}
