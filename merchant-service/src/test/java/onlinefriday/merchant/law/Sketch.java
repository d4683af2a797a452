package onlinefriday.merchant.law;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import onlinefriday.contracts.event.Span;
import onlinefriday.contracts.place.Provinces;
import org.jspecify.annotations.Nullable;

/** A programme to be assessed, of which a test says only what matters to it. */
final class Sketch {
  static final RuleBook BOOK = RuleBook.read();
  static final Assessor ASSESSOR = new Assessor(BOOK, WorkingCalendar.read(), Provinces.registry());

  private final Form form;
  private LocalDate start = LocalDate.parse("2025-11-14");
  private @Nullable LocalDate end;
  private List<String> provinces = List.of("79");
  private Channel channel = Channel.MIXED;
  private @Nullable Span concentrated;
  private long totalPrizeValue;
  private @Nullable LocalDate receivedOn;
  private List<Item> items = List.of();
  private List<Prize> prizes = List.of();
  private @Nullable List<Declaration> declarations;

  private Sketch(Form form) {
    this.form = form;
  }

  static Sketch of(String form) {
    return new Sketch(BOOK.form(form).orElseThrow());
  }

  Sketch from(String day) {
    this.start = LocalDate.parse(day);
    return this;
  }

  Sketch until(String day) {
    this.end = LocalDate.parse(day);
    return this;
  }

  Sketch in(String... codes) {
    this.provinces = List.of(codes);
    return this;
  }

  Sketch through(Channel sold) {
    this.channel = sold;
    return this;
  }

  Sketch partOf(String first, String last) {
    this.concentrated = new Span(LocalDate.parse(first), LocalDate.parse(last));
    return this;
  }

  Sketch giving(long prizes) {
    this.totalPrizeValue = prizes;
    return this;
  }

  Sketch receivedOn(String day) {
    this.receivedOn = LocalDate.parse(day);
    return this;
  }

  Sketch selling(Item... goods) {
    this.items = Arrays.asList(goods);
    return this;
  }

  Sketch withPrizes(Prize... table) {
    this.prizes = List.of(table);
    return this;
  }

  Sketch after(Declaration... earlier) {
    this.declarations = List.of(earlier);
    return this;
  }

  /** Lasts ten days and arrives long before, unless said otherwise. */
  Programme programme() {
    return new Programme(
        form,
        start,
        end == null ? start.plusDays(10) : end,
        provinces,
        channel,
        concentrated,
        totalPrizeValue,
        receivedOn == null ? start.minusDays(60) : receivedOn,
        items,
        prizes);
  }

  Assessment assessed() {
    return assess(programme(), declarations);
  }

  /**
   * @param declared null when it is not known
   */
  static Assessment assess(Programme programme, @Nullable List<Declaration> declared) {
    return declared == null
        ? ASSESSOR.assess(programme)
        : ASSESSOR.assess(programme, declared.stream());
  }

  List<String> violations() {
    return codes(assessed().violations());
  }

  List<String> warnings() {
    return codes(assessed().warnings());
  }

  static List<String> codes(List<Finding> findings) {
    return findings.stream().map(finding -> finding.code().code()).toList();
  }

  /** One unit of ordinary goods. */
  static Item item(long referencePrice, @Nullable Long promotionalPrice) {
    return item(Goods.ORDINARY, referencePrice, promotionalPrice);
  }

  static Item item(Goods goods, @Nullable Long referencePrice, @Nullable Long promotionalPrice) {
    return new Item("A1", goods, referencePrice, null, promotionalPrice, 0, 1);
  }

  static Item withGift(long referencePrice, long giftValue, long units) {
    return new Item("A1", Goods.ORDINARY, referencePrice, null, null, giftValue, units);
  }
}
