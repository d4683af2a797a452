package onlinefriday.merchant.registry;

import static onlinefriday.merchant.registry.MerchantBodies.good;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import onlinefriday.contracts.testing.AtOnce;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import onlinefriday.merchant.People;
import onlinefriday.merchant.TaxCodes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How long a merchant that nobody verifies keeps a tax code from others, and how many there are.
 */
@ServiceTest
class HoldApiTest {
  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired BulkRegistry bulk;
  @Autowired RegistryProperties properties;

  private final String taxCode = TaxCodes.next();
  private final List<String> codes = Stream.generate(TaxCodes::next).limit(64).toList();

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void unverifiedMerchantLosesItsTaxCodeToWhoAsksFromThatInstantOn() {
    String path = registered("member");
    Instant until = until(path);
    clock.moveTo(until.minusSeconds(30));
    assertThat(register("stranger").code()).isEqualTo("tax-code-in-use");
    assertThat(as("member").get(path).text("state")).isEqualTo("REGISTERED");
    clock.moveTo(until);
    Reply taken = register("stranger");
    assertThat(taken.status()).isEqualTo(201);

    Reply ended = as("member").get(path);
    assertThat(ended.text("state")).isEqualTo("SUSPENDED");
    assertThat(ended.text("reason")).contains("Chưa được xác minh trong thời hạn");
    assertThat(ended.body().at("/hold/lapsedAt").isMissingNode()).isFalse();
    assertThat(as("operator").post(path + "/reinstate", null).code()).isEqualTo("wrong-state");
    assertThat(as("operator").post(path + "/verify", null).code()).isEqualTo("wrong-state");
    assertThat(
            as("operator")
                .with("If-Match", ended.header("ETag"))
                .put(path, good("taxCode", TaxCodes.next()))
                .code())
        .isEqualTo("wrong-state");
    assertThat(register("other merchant").code()).isEqualTo("tax-code-in-use");
  }

  @Test
  void nothingHappensUntilSomebodyAsks() {
    String path = registered("member");
    clock.moveTo(until(path).plusSeconds(86_400));
    assertThat(as("operator").post(path + "/verify", null).text("state")).isEqualTo("VERIFIED");
    assertThat(as("operator").get(path).body().has("hold")).isFalse();
    assertThat(register("stranger").code()).isEqualTo("tax-code-in-use");
  }

  @Test
  void whoHoldsTheCodeGetsNoNewHoldOnIt() {
    String path = registered("member");
    clock.moveTo(until(path));
    assertThat(register("member").code()).isEqualTo("tax-code-in-use");
    assertThat(as("member").get(path).text("state")).isEqualTo("REGISTERED");
  }

  /** Nor does one that was verified and waits to be verified again. */
  @ParameterizedTest
  @ValueSource(strings = {"operator", "officer-79"})
  void merchantThatAnAuthorityRegisteredDoesNotLapse(String authority) {
    String path = registered(authority);
    assertThat(as("operator").get(path).body().has("hold")).isFalse();
    clock.moveBy(properties.unverifiedHold().multipliedBy(2));
    assertThat(register("stranger").code()).isEqualTo("tax-code-in-use");
  }

  @Test
  void ofSixtyFourWhoAskAtThatInstantOneGetsTheCode() throws InterruptedException {
    String path = registered("member");
    clock.moveTo(until(path));
    List<Reply> replies =
        AtOnce.answers(
            i ->
                new Api(port, Tokens.personWithoutRole("p-" + i + UUID.randomUUID()))
                    .post("/v1/merchants", good("taxCode", taxCode)));
    assertThat(replies).extracting(Reply::status).containsOnlyOnce(201).containsOnly(201, 409);
    assertThat(as("operator").get(path).text("state")).isEqualTo("SUSPENDED");
  }

  @Test
  void tableTakesTheCodeOverToo() {
    String path = registered("member");
    clock.moveTo(until(path).minusSeconds(30));
    assertThat(byTable()).extracting("registered", "existing").containsExactly(0, 1);
    clock.moveTo(until(path));
    assertThat(byTable()).extracting("registered", "existing").containsExactly(1, 0);
    assertThat(byTable()).extracting("registered", "existing").containsExactly(1, 0);
    assertThat(as("operator").get(path).text("state")).isEqualTo("SUSPENDED");
  }

  private BulkRegistry.Registered byTable() {
    var row =
        new MerchantRow(
            1, "Công ty", taxCode, "ENTERPRISE", "79", null, null, null, null, null, null, null);
    return bulk.register(List.of(row), "table-" + taxCode, "operator", null);
  }

  @Test
  void personRegistersSoManyAndNoMore() throws InterruptedException {
    List<Reply> replies =
        AtOnce.answers(i -> as("member").post("/v1/merchants", good("taxCode", codes.get(i))));
    assertThat(replies)
        .filteredOn(reply -> reply.status() == 201)
        .hasSize(properties.merchantsPerPersonMax());
    assertThat(replies)
        .filteredOn(reply -> reply.status() != 201)
        .extracting(Reply::code)
        .containsOnly("too-many-merchants");
    assertThat(as("operator").post("/v1/merchants", good()).status()).isEqualTo(201);
    assertThat(as("stranger").post("/v1/merchants", good()).status()).isEqualTo(201);
  }

  @Test
  void refusedRegistrationTakesNoPlace() {
    registered("operator");
    for (int i = 0; i < properties.merchantsPerPersonMax() + 1; i++) {
      assertThat(register("member").code()).isEqualTo("tax-code-in-use");
    }
    assertThat(as("member").post("/v1/merchants", good()).status()).isEqualTo(201);
  }

  @Test
  void placeIsFreeAgainWhenAMerchantHasLapsed() {
    String path = registered("member");
    for (int i = 1; i < properties.merchantsPerPersonMax(); i++) {
      assertThat(as("member").post("/v1/merchants", good()).status()).isEqualTo(201);
    }
    assertThat(as("member").post("/v1/merchants", good()).code()).isEqualTo("too-many-merchants");
    clock.moveTo(until(path));
    assertThat(register("stranger").status()).isEqualTo(201);
    assertThat(as("member").post("/v1/merchants", good()).status()).isEqualTo(201);
    assertThat(as("member").post("/v1/merchants", good()).code()).isEqualTo("too-many-merchants");
  }

  private Instant until(String path) {
    String until = as("operator").get(path).body().at("/hold/until").asString();
    return OffsetDateTime.parse(until).toInstant();
  }

  private String registered(String who) {
    Reply made = register(who);
    assertThat(made.status()).as(made.html()).isEqualTo(201);
    return "/v1/merchants/" + made.text("id");
  }

  private Reply register(String who) {
    return as(who).post("/v1/merchants", good("taxCode", taxCode));
  }

  private Api as(String who) {
    return People.as(port, who);
  }
}
