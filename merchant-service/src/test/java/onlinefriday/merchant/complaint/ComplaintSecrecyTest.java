package onlinefriday.merchant.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import onlinefriday.contracts.json.WireJson;
import org.junit.jupiter.api.Test;

class ComplaintSecrecyTest {
  private static final ComplaintForm FORM =
      new ComplaintForm("m-1", null, null, ComplaintKind.OTHER, "lời của tôi", "0900 000 001");

  private static final Complaint COMPLAINT =
      FORM.complaint("c-1", "79", Instant.EPOCH, Instant.EPOCH);

  @Test
  void nobodysWordsGetIntoLog() {
    assertThat(FORM + " " + COMPLAINT).doesNotContain("lời", "0900");
  }

  @Test
  void nobodysWordsAreToldToOtherServices() {
    Complaint resolved =
        COMPLAINT.resolved(
            new Complaint.Resolution(Verdict.UPHELD, "gọi 0900 000 001", "lan", Instant.EPOCH),
            Instant.EPOCH);
    assertThat(WireJson.mapper().writeValueAsString(resolved.told()))
        .doesNotContain("lời", "0900", "lan");
  }

  @Test
  void aDecisionNeverKeepsTheContactForLonger() {
    Instant ends = Instant.parse("2028-11-27T00:00:00Z");
    Complaint complaint = FORM.complaint("c-3", "79", Instant.EPOCH, ends);
    var decided = new Complaint.Resolution(Verdict.UPHELD, null, "lan", Instant.EPOCH);
    assertThat(complaint.resolved(decided, ends.minusSeconds(1)).contactUntil())
        .isEqualTo(ends.minusSeconds(1));
    assertThat(complaint.resolved(decided, ends.plusSeconds(1)).contactUntil()).isEqualTo(ends);
    assertThat(complaint.withoutContact().resolved(decided, ends).contactUntil()).isNull();
  }

  @Test
  void whoNamesNoKnownMerchantAccusesNobody() {
    Complaint unknown = FORM.complaint("c-2", null, Instant.EPOCH, Instant.EPOCH);
    assertThat(unknown.told().merchantId()).isNull();
  }
}
