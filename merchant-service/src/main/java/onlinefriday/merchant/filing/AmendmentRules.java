package onlinefriday.merchant.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.defaults.problem.Wording;
import onlinefriday.merchant.item.FiledItem;
import onlinefriday.merchant.law.Filing;
import onlinefriday.merchant.law.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * What may not be changed once a programme runs: an amendment does not harm those who take part (NĐ
 * 81/2018/NĐ-CP Điều 17, 20). Before the first day nobody does.
 */
final class AmendmentRules {
  private final List<FieldError> harm = new ArrayList<>();
  private final LocalDate today;

  private AmendmentRules(LocalDate today) {
    this.today = today;
  }

  /** Everything about it that is not allowed; empty when it may be. */
  static List<FieldError> broken(
      Dossier seen, Terms next, List<FiledItem> before, List<FiledItem> after, LocalDate today) {
    AmendmentRules rules = new AmendmentRules(today);
    if (seen.hasBegun(today)) {
      rules.procedure(seen.required());
      rules.terms(seen.terms(), next);
      rules.items(before, after);
    }
    return rules.harm;
  }

  /** It would rest until the authority has agreed. */
  private void procedure(@Nullable Filing required) {
    if (required != null && required.procedure() == Procedure.REGISTER) {
      add("", "registered", "đã được xác nhận đăng ký", "it runs as it was registered");
    }
  }

  private void terms(Terms now, Terms next) {
    if (!next.start().equals(now.start())) {
      add("start", "has-begun", "đã bắt đầu", "it has begun");
    }
    if (!next.end().isAfter(today)) {
      add("end", "too-early", "không được trước hôm nay", "today is its last day at the earliest");
    }
    if (!new HashSet<>(next.provinces()).containsAll(now.provinces())) {
      add("provinces", "dropped", "không được bỏ tỉnh, thành", "no province may be left out");
    }
    if (next.totalPrizeValue() < now.totalPrizeValue()) {
      add("totalPrizeValue", "lowered", "không được giảm", "it may not be lowered");
    }
  }

  private void items(List<FiledItem> before, List<FiledItem> after) {
    if (before == after) {
      return;
    }
    Map<String, FiledItem> next =
        after.stream().collect(Collectors.toMap(FiledItem::sku, Function.identity()));
    for (FiledItem item : before) {
      FiledItem then = next.get(item.sku());
      if (then == null) {
        add("items." + item.sku(), "dropped", "không được bỏ", "it may not be left out");
      } else if (isDearer(item.promotionalPrice(), then.promotionalPrice())) {
        add("items." + item.sku(), "dearer", "không được tăng giá", "it may not become dearer");
      } else if (then.giftValue() < item.giftValue()) {
        add(
            "items." + item.sku(),
            "lowered",
            "không được giảm quà tặng",
            "its gift may not shrink");
      }
    }
  }

  /** Without a promotional price it costs what it did before. */
  private static boolean isDearer(@Nullable Long before, @Nullable Long after) {
    return before != null && (after == null || after > before);
  }

  private void add(String field, String code, String vi, String en) {
    harm.add(new FieldError(field, code, Wording.of(vi, en)));
  }
}
