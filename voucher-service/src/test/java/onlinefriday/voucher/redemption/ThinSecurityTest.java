package onlinefriday.voucher.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.voucher.Api;
import onlinefriday.voucher.Api.Answer;
import onlinefriday.voucher.Scene;
import onlinefriday.voucher.Vouchers;
import onlinefriday.voucher.terms.TermsBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The paths that Spring Security's filters never see are guarded as all others are. */
@ServiceTest
class ThinSecurityTest {
  private static final String VALIDATE = "/v1/vouchers/validate";
  private static final String REDEEM = "/v1/redemptions";
  private static final String BATCH = "/v1/redemptions/batch";

  @Autowired TermsBook book;
  @LocalServerPort int port;
  Api api;

  @BeforeEach
  void open() {
    api = new Api(port);
    new Scene(book).knows(Vouchers.campaign("guarded"));
  }

  @ParameterizedTest
  @ValueSource(strings = {VALIDATE, REDEEM, BATCH})
  void whoProvesNothingIsRefused(String path) {
    String good = Api.SHOPEE;
    unauthenticated("", path);
    unauthenticated(Tokens.expired(), path);
    unauthenticated(Tokens.forged(), path);
    unauthenticated("Bearer x.y.z", path);
    unauthenticated("Bearer", path);
    unauthenticated("Basic c2hvcGVlOnNlY3JldA==", path);
    unauthenticated("ApiKey vk_live_1", path);
    unauthenticated(good.substring(0, good.length() - 4) + "AAAA", path);
    unauthenticated(unsigned(good), path);
    unauthenticated(good.substring("Bearer ".length()), path);
  }

  @ParameterizedTest
  @ValueSource(strings = {VALIDATE, REDEEM, BATCH})
  void aGoodTokenIsNoGoodForAnotherScopeOrRole(String path) {
    String scope = path.equals(VALIDATE) ? "vouchers:redeem" : "vouchers:validate";
    forbidden(Tokens.partner("shopee", scope), path);
    forbidden(Tokens.partner("shopee", ""), path);
    forbidden(Tokens.operator(), path);
    forbidden(Tokens.auditor(), path);
    forbidden(Tokens.merchant("m-1001"), path);
    forbidden(Tokens.personWithoutRole("anna"), path);
    // and again, now that the token is remembered
    forbidden(Tokens.partner("shopee", scope), path);
  }

  @ParameterizedTest
  @ValueSource(strings = {VALIDATE, REDEEM, BATCH})
  void aPathWrittenInAnotherWayIsNoWayAround(String path) {
    for (String other : new String[] {path + "/", path + ";a=b", "/" + path, path + "?x=y"}) {
      assertThat(api.postRaw("", other, "{}").status()).as(other).isIn(400, 401);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {VALIDATE, REDEEM, BATCH})
  void everyAnswerHasItsIdAndIsKeptNowhere(String path) {
    for (String token : new String[] {"", Tokens.operator(), Api.SHOPEE}) {
      Answer answer = api.postRaw(token, path, "{}", "X-Request-Id", "mine-1");
      assertThat(answer.header("X-Request-Id")).isEqualTo("mine-1");
      assertThat(answer.header("Cache-Control")).contains("no-store");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }
  }

  private void unauthenticated(String token, String path) {
    Answer answer = api.postRaw(token, path, "{}", "Idempotency-Key", "k");
    assertThat(answer.status() + " " + answer.code()).as(token).isEqualTo("401 unauthenticated");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  private void forbidden(String token, String path) {
    Answer answer = api.postRaw(token, path, "{}", "Idempotency-Key", "k");
    assertThat(answer.status() + " " + answer.code()).isEqualTo("403 forbidden");
  }

  /** The same claims under {@code alg: none}. */
  private static String unsigned(String token) {
    String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
    return "Bearer eyJhbGciOiJub25lIn0." + payload + ".";
  }
}
