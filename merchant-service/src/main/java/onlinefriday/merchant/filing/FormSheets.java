package onlinefriday.merchant.filing;

import static java.util.stream.Collectors.joining;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.place.Province;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.merchant.assessment.NamedInBodies;
import onlinefriday.merchant.filing.FormSheet.Line;
import onlinefriday.merchant.filing.FormSheet.PrizeLine;
import onlinefriday.merchant.filing.Terms.PrizeRow;
import onlinefriday.merchant.item.FiledItem;
import onlinefriday.merchant.law.Authority;
import onlinefriday.merchant.law.Channel;
import onlinefriday.merchant.law.Figure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills official forms in with what a filing says. */
@Component
final class FormSheets {
  static final Locale LANGUAGE = Locale.of("vi");

  /** Names printed; the others are said to be on the list that goes with it. */
  private static final int ITEMS_NAMED_MAX = 20;

  private final NamedInBodies named;
  private final Provinces provinces;

  FormSheets(NamedInBodies named, Provinces provinces) {
    this.named = named;
    this.provinces = provinces;
  }

  FormSheet fill(
      OfficialForm form,
      Dossier dossier,
      List<Authority> authorities,
      MerchantState merchant,
      List<FiledItem> items) {
    Terms terms = dossier.terms();
    return new FormSheet(
        form.number(),
        form.title(),
        authorities.stream().map(one -> office(one, terms.start())).toList(),
        trader(merchant),
        lines(form, dossier, merchant, items),
        IntStream.range(0, terms.prizes().size())
            .mapToObj(i -> prize(i + 1, terms.prizes().get(i)))
            .toList(),
        dossier.current().stream().map(Receipt::number).toList());
  }

  private List<Line> lines(
      OfficialForm form, Dossier dossier, MerchantState merchant, List<FiledItem> items) {
    return switch (form) {
      case NOTICE, REGISTRATION -> programme(dossier.terms(), items);
      case RULES -> rules(dossier.terms(), merchant, items);
      case AMENDMENT -> amendment(dossier);
      case RESULT -> result(dossier.terms(), dossier.reports().getLast());
    };
  }

  private static List<Line> trader(MerchantState merchant) {
    return List.of(
        new Line("Tên thương nhân", merchant.legalName()),
        new Line("Mã số thuế", merchant.taxCode()),
        new Line("Địa chỉ trụ sở chính", null),
        new Line("Điện thoại", null),
        new Line("Email", merchant.contactEmail()),
        new Line("Người liên hệ", null));
  }

  private List<Line> programme(Terms terms, List<FiledItem> items) {
    return List.of(
        new Line("Tên chương trình khuyến mại", terms.name()),
        new Line("Thời gian khuyến mại", period(terms)),
        new Line("Hàng hóa, dịch vụ khuyến mại", goods(items)),
        new Line("Số lượng hàng hóa, dịch vụ", units(items)),
        new Line("Hàng hóa, dịch vụ dùng để khuyến mại", gifts(terms)),
        new Line("Địa bàn, phạm vi khuyến mại", area(terms)),
        new Line("Hình thức khuyến mại", named.form(terms.form()).nameVi()),
        new Line("Khách hàng của chương trình", null),
        new Line(
            "Tổng giá trị hàng hóa, dịch vụ dùng để khuyến mại", dong(terms.totalPrizeValue())),
        new Line("Tài liệu kèm theo", papers(terms)));
  }

  private List<Line> rules(Terms terms, MerchantState merchant, List<FiledItem> items) {
    return List.of(
        new Line("Tên chương trình khuyến mại", terms.name()),
        new Line("Hàng hóa, dịch vụ khuyến mại, số lượng", goods(items) + "; " + units(items)),
        new Line("Thời gian khuyến mại", period(terms)),
        new Line("Địa bàn, kênh khuyến mại", area(terms) + "; " + channel(terms.channel())),
        new Line("Hình thức khuyến mại", named.form(terms.form()).nameVi()),
        new Line("Khách hàng của chương trình và đối tượng không được tham gia", null),
        new Line("Cơ cấu giải thưởng, tổng giá trị", dong(terms.totalPrizeValue())),
        new Line("Điều kiện, cách thức tham gia, bằng chứng trúng thưởng và trao thưởng", null),
        new Line("Đầu mối giải đáp thắc mắc", merchant.contactEmail()),
        new Line("Trách nhiệm công bố thông tin", null),
        new Line("Các quy định khác", null));
  }

  private List<Line> amendment(Dossier dossier) {
    Terms now = dossier.terms();
    Earlier last = dossier.earlier().getLast();
    Terms before = last.contents().terms();
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("Tên chương trình khuyến mại", now.name()));
    changed(lines, "Tên chương trình", before.name(), now.name());
    changed(lines, "Thời gian khuyến mại", period(before), period(now));
    changed(lines, "Địa bàn, phạm vi", area(before), area(now));
    changed(lines, "Kênh khuyến mại", channel(before.channel()), channel(now.channel()));
    changed(lines, "Hàng hóa, dịch vụ dùng để khuyến mại", gifts(before), gifts(now));
    changed(lines, "Tổng giá trị", dong(before.totalPrizeValue()), dong(now.totalPrizeValue()));
    lines.add(new Line("Lý do sửa đổi, bổ sung", last.reason()));
    return lines;
  }

  private static void changed(
      List<Line> lines, String what, @Nullable String before, @Nullable String now) {
    String was = before == null ? "không có" : before;
    String is = now == null ? "không có" : now;
    if (!was.equals(is)) {
      lines.add(new Line(what + " đã thông báo, đăng ký", was));
      lines.add(new Line(what + " sau sửa đổi", is));
    }
  }

  private List<Line> result(Terms terms, ResultReport report) {
    return List.of(
        new Line("Tên chương trình khuyến mại", terms.name()),
        new Line("Thời gian khuyến mại", period(terms)),
        new Line("Hình thức khuyến mại", named.form(terms.form()).nameVi()),
        new Line("Số người tham gia", count(report.participants())),
        new Line("Số người trúng thưởng", count(report.winners())),
        new Line("Số giải đã trao", count(report.prizesAwarded())),
        new Line("Tổng giá trị giải thưởng công bố", dong(terms.totalPrizeValue())),
        new Line(
            "Tổng giá trị giải thưởng đã trao",
            report.valueAwarded() == null ? null : dong(report.valueAwarded())),
        new Line("Ghi chú", report.note()));
  }

  private String office(Authority authority, LocalDate day) {
    return authority.kind() == Authority.Kind.MINISTRY
        ? "Bộ Công Thương"
        : "Sở Công Thương " + name(String.valueOf(authority.province()), day);
  }

  private String area(Terms terms) {
    return terms.provinces().stream().map(code -> name(code, terms.start())).collect(joining(", "));
  }

  private String name(String code, LocalDate day) {
    return provinces.find(code, day).map(FormSheets::title).orElse(code);
  }

  private static String title(Province province) {
    boolean city = province.type() == Province.Type.MUNICIPALITY;
    return (city ? "thành phố " : "tỉnh ") + province.nameVi();
  }

  private static String period(Terms terms) {
    return "từ ngày %s đến hết ngày %s"
        .formatted(day(terms.start()), day(terms.end().minusDays(1)));
  }

  private static @Nullable String goods(List<FiledItem> items) {
    if (items.isEmpty()) {
      return null;
    }
    String names =
        items.stream().limit(ITEMS_NAMED_MAX).map(FiledItem::name).collect(joining("; "));
    return items.size() <= ITEMS_NAMED_MAX
        ? names
        : names + "; và %s mặt hàng khác theo danh mục".formatted(items.size() - ITEMS_NAMED_MAX);
  }

  private static @Nullable String units(List<FiledItem> items) {
    return items.isEmpty() ? null : count(items.stream().mapToLong(FiledItem::units).sum());
  }

  private static @Nullable String gifts(Terms terms) {
    String prizes =
        terms.prizes().stream()
            .map(row -> row.name() == null ? dong(row.value()) : row.name())
            .distinct()
            .limit(ITEMS_NAMED_MAX)
            .collect(joining("; "));
    return prizes.isEmpty() ? null : prizes;
  }

  private static @Nullable String papers(Terms terms) {
    String titles = terms.documents().stream().map(paper -> paper.title()).collect(joining("; "));
    return titles.isEmpty() ? null : titles;
  }

  private static PrizeLine prize(int place, PrizeRow row) {
    BigInteger total = BigInteger.valueOf(row.value()).multiply(BigInteger.valueOf(row.count()));
    return new PrizeLine(
        row.name() == null ? "Giải " + place : row.name(),
        dong(row.value()),
        String.valueOf(count(row.count())),
        new Figure.Dong(total).in(LANGUAGE));
  }

  private static String channel(Channel channel) {
    return switch (channel) {
      case ECOMMERCE_ONLY -> "sàn giao dịch thương mại điện tử, website khuyến mại trực tuyến";
      case OWN_WEBSITE -> "website bán hàng của thương nhân";
      case PHYSICAL -> "tại cửa hàng";
      case MIXED -> "tại cửa hàng và trực tuyến";
    };
  }

  private static String day(LocalDate day) {
    return new Figure.Day(day).in(LANGUAGE);
  }

  private static String dong(long vnd) {
    return new Figure.Dong(BigInteger.valueOf(vnd)).in(LANGUAGE);
  }

  private static @Nullable String count(@Nullable Long count) {
    return count == null ? null : String.format(LANGUAGE, "%,d", count);
  }
}
