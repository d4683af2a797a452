package onlinefriday.merchant.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.merchant.law.Authority;
import onlinefriday.merchant.law.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Gives a receipt for each authority, and sets the clock for its answer. */
@Component
final class Reception {
  /** Working days from a complete dossier to the reply (NĐ 81/2018/NĐ-CP Điều 19, 20). */
  static final int REPLY_WORKING_DAYS = 5;

  private final ReceiptNumbers numbers;
  private final WorkingCalendar calendar;

  Reception(ReceiptNumbers numbers, WorkingCalendar calendar) {
    this.numbers = numbers;
    this.calendar = calendar;
  }

  /** Who has it already keeps the number, and looks at it anew; nobody's number is lost. */
  List<Receipt> receive(List<Receipt> issued, List<Authority> authorities, Instant now) {
    LocalDate today = VietnamTime.dateOf(now);
    LocalDate decideBy = calendar.after(today, REPLY_WORKING_DAYS);
    List<Receipt> receipts = new ArrayList<>();
    for (Receipt receipt : issued) {
      boolean named = authorities.contains(receipt.authority());
      receipts.add(named ? receipt.reopened(decideBy) : receipt);
    }
    List<Authority> known = issued.stream().map(Receipt::authority).toList();
    Stream<Authority> others = authorities.stream().filter(one -> !known.contains(one));
    others.forEach(
        one -> receipts.add(Receipt.fresh(numbers.mint(one, today), one, now, decideBy)));
    return receipts;
  }
}
