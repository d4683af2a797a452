package onlinefriday.merchant.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import onlinefriday.contracts.event.FilingState.State;
import onlinefriday.merchant.law.Authority;
import onlinefriday.merchant.law.Filing;
import onlinefriday.merchant.law.Procedure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptBookTest {
  private static final LocalDate DUE = LocalDate.parse("2026-11-23");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # procedure | what the authorities said       | state            | how many days later
          NOTIFY      | -                               | NOTIFIED         | 0
          REGISTER    | -                               | REGISTERING      | 0
          NOTIFY      | ACCEPT                          | ACCEPTED         |
          NOTIFY      | ACCEPT -                        | ACCEPTED         | 1
          NOTIFY      | ACCEPT ACCEPT                   | ACCEPTED         |
          NOTIFY      | - ASK_SUPPLEMENT                | SUPPLEMENT_ASKED | 0
          NOTIFY      | ACCEPT ASK_SUPPLEMENT           | SUPPLEMENT_ASKED |
          NOTIFY      | REFUSE ASK_SUPPLEMENT           | REFUSED          |
          NOTIFY      | ACCEPT ACCEPT REFUSE            | REFUSED          |
          NOTIFY      | REFUSE - -                      | REFUSED          | 1
          """)
  void stateAndDayFollowFromTheReceipts(
      Procedure procedure, String said, State state, @Nullable Integer daysLater) {
    List<Receipt> receipts = new ArrayList<>();
    for (String one : said.split(" ")) {
      @Nullable Decision decision = one.equals("-") ? null : Decision.valueOf(one);
      receipts.add(receipt(receipts.size(), decision));
    }
    ReceiptBook book = new ReceiptBook(asked(procedure, receipts), receipts);
    assertThat(book.state()).isEqualTo(state);
    assertThat(book.decideBy()).isEqualTo(daysLater == null ? null : DUE.plusDays(daysLater));
  }

  @Test
  void whatNobodyReceivesIsDeclared() {
    Filing nothing = asked(Procedure.NONE, List.of());
    assertThat(new ReceiptBook(nothing, List.of()).state()).isEqualTo(State.DECLARED);
  }

  @Test
  void anAuthorityThatIsNoLongerAskedDecidesNothing() {
    Receipt formerly = receipt(0, Decision.REFUSE);
    Receipt now = receipt(1, Decision.ACCEPT);
    Filing asked = asked(Procedure.REGISTER, List.of(now));
    assertThat(new ReceiptBook(asked, List.of(formerly, now)).state()).isEqualTo(State.ACCEPTED);
  }

  private static Filing asked(Procedure procedure, List<Receipt> receipts) {
    List<Authority> authorities = receipts.stream().map(Receipt::authority).toList();
    return new Filing(procedure, authorities, null, false, null);
  }

  private static Receipt receipt(int place, @Nullable Decision decision) {
    Authority authority = new Authority(Authority.Kind.PROVINCE, "1" + place);
    return new Receipt(
        "n" + place, authority, Instant.EPOCH, DUE.plusDays(place), decision, null, null);
  }
}
