package onlinefriday.voucher.codes;

import static onlinefriday.voucher.codes.Singles.batch;
import static org.assertj.core.api.Assertions.assertThat;

import onlinefriday.contracts.event.CampaignState;
import onlinefriday.voucher.Vouchers;
import onlinefriday.voucher.codes.Codes.Found;
import onlinefriday.voucher.terms.TermsBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CodesTest {
  private static final CampaignState CAMPAIGN = Singles.campaign("single");

  private final TermsBook book = new TermsBook();
  private final IssuedCodes issued = new IssuedCodes();
  private final CodeFormat format = new CodeFormat(Singles.SECRET);
  private final Codes codes = new Codes(book, format, issued);
  private final String code = format.write(CAMPAIGN.number(), 7);

  @BeforeEach
  void tenAreIssued() {
    book.put(CAMPAIGN);
    issued.put(batch("single", 1, 0, 10, false));
  }

  @Test
  void anIssuedCodeIsFoundByItsOneSpelling() {
    Found found = codes.find(code.replace('0', 'O').replace('1', 'L'));
    assertThat(found)
        .isEqualTo(new Found.SingleUse(book.byId("single").orElseThrow(), code, false));
  }

  @Test
  void aRevokedCodeIsKnownAsRevoked() {
    issued.put(batch("single", 2, 0, 10, true));
    assertThat(codes.find(code))
        .isInstanceOfSatisfying(Found.SingleUse.class, it -> assertThat(it.revoked()).isTrue());
  }

  @Test
  void aCodeThatWasNeverIssuedIsUnknownButNotForged() {
    String unissued = format.write(CAMPAIGN.number(), 10);
    assertThat(codes.find(unissued)).isEqualTo(new Found.Unknown(false));
  }

  @Test
  void aForgedCodeIsUnknown() {
    String forged = code.substring(0, 15) + (code.endsWith("7") ? '8' : '7');
    assertThat(codes.find(forged)).isEqualTo(new Found.Unknown(true));
  }

  @Test
  void whatHasNoShapeIsUnknown() {
    assertThat(codes.find("NOSUCHCODE")).isEqualTo(new Found.Unknown(false));
    assertThat(codes.find("")).isEqualTo(new Found.Unknown(false));
  }

  @Test
  void aDraftsCodeIsUnknown() {
    book.put(Singles.next(CAMPAIGN, CampaignState.State.DRAFT));
    assertThat(codes.find(code)).isEqualTo(new Found.Unknown(false));
  }

  @Test
  void anEndedCampaignsCodeIsStillKnown() {
    book.put(Singles.next(CAMPAIGN, CampaignState.State.ENDED));
    assertThat(codes.find(code)).isInstanceOf(Found.SingleUse.class);
  }

  @Test
  void aCodeOfANumberNobodyHasIsUnknown() {
    assertThat(codes.find(format.write(4000, 7))).isEqualTo(new Found.Unknown(false));
  }

  @Test
  void anExactPublicCodeWinsOverTheShapeOfASingleUseOne() {
    book.put(Vouchers.campaign("generic").code(code).state(3));
    assertThat(codes.find(code)).isInstanceOf(Found.Generic.class);
    book.put(Vouchers.campaign("shaped").code("MUASAM2026000000").state(4));
    assertThat(codes.find("MUASAM2026000000")).isInstanceOf(Found.Generic.class);
  }
}
