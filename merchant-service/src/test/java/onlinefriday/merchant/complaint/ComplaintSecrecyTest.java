package onlinefriday.merchant.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import onlinefriday.contracts.json.WireJson;
import org.junit.jupiter.api.Test;

class ComplaintSecrecyTest {
  private static final ComplaintForm FORM =
      new ComplaintForm("m-1", null, null, ComplaintKind.OTHER, "lời của tôi", "0900 000 001");

  private static final Complaint COMPLAINT = FORM.complaint("c-1", "79", Instant.EPOCH);

  @Test
  void nobodysWordsGetIntoLog() {
    assertThat(FORM + " " + COMPLAINT).doesNotContain("lời", "0900");
  }

  @Test
  void nobodysWordsAreToldToOtherServices() {
    Complaint resolved =
        COMPLAINT.resolved(
            new Complaint.Resolution(Verdict.UPHELD, "gọi 0900 000 001", "lan", Instant.EPOCH));
    assertThat(WireJson.mapper().writeValueAsString(resolved.told()))
        .doesNotContain("lời", "0900", "lan");
  }

  @Test
  void whoNamesNoKnownMerchantAccusesNobody() {
    Complaint unknown = FORM.complaint("c-2", null, Instant.EPOCH);
    assertThat(unknown.told().merchantId()).isNull();
  }
}
