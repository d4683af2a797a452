package onlinefriday.merchant.registry;

import static onlinefriday.merchant.registry.MerchantBodies.good;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import onlinefriday.merchant.People;
import onlinefriday.merchant.TaxCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
class MerchantApiTest {
  @LocalServerPort int port;

  @Test
  void personBecomesFirstMemberOfWhatTheyRegister() {
    Reply made = as(Tokens.personWithoutRole("lan")).post("/v1/merchants", good());
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("Location")).isEqualTo("/v1/merchants/" + made.text("id"));
    assertThat(made.header("ETag")).isEqualTo("\"1\"");
    assertThat(made.text("state")).isEqualTo("REGISTERED");
    assertThat(made.body().path("members").toString()).isEqualTo("[\"lan\"]");
    assertThat(made.body().path("sells").path("vietnameseGoods").asBoolean()).isTrue();

    Api lan = as(Tokens.personWithoutRole("lan"));
    assertThat(lan.get("/v1/merchants/" + made.text("id")).body()).isEqualTo(made.body());
    assertThat(lan.get("/v1/merchants").body().path("items")).hasSize(1);
  }

  @Test
  void authorityDoesNotBecomeMember() {
    Reply made = as(Tokens.officer("79")).post("/v1/merchants", good());
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.body().path("members")).isEmpty();
  }

  @Test
  void chosenIdIsTakenOnce() {
    String id = "m-" + UUID.randomUUID();
    assertThat(operator().post("/v1/merchants", good("id", id)).status()).isEqualTo(201);
    Reply again = operator().post("/v1/merchants", good("id", id));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("already-exists");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # caller       | register | list | get | put | verify
          operator       | 201      | 200  | 200 | 200 | 200
          officer-79     | 201      | 200  | 200 | 200 | 200
          officer-01     | 403      | 200  | 404 | 404 | 404
          inspector-79   | 403      | 200  | 200 | 403 | 200
          inspector-01   | 403      | 200  | 404 | 404 | 404
          auditor        | 403      | 200  | 200 | 403 | 403
          member         | 201      | 200  | 200 | 200 | 403
          stranger       | 201      | 200  | 404 | 404 | 404
          other merchant | 201      | 200  | 404 | 404 | 404
          partner        | 403      | 403  | 403 | 403 | 403
          forged         | 401      | 401  | 401 | 401 | 401
          expired        | 401      | 401  | 401 | 401 | 401
          nobody         | 401      | 401  | 401 | 401 | 401
          """)
  void everyRoleGetsItsAnswer(String caller, int register, int list, int get, int put, int verify) {
    String path = registeredBy(People.authorization("member"));
    assertThat(as(People.authorization(caller)).post("/v1/merchants", good()).status())
        .isEqualTo(register);
    assertThat(as(People.authorization(caller)).get("/v1/merchants").status()).isEqualTo(list);
    assertThat(as(People.authorization(caller)).get(path).status()).isEqualTo(get);
    Api editing = as(People.authorization(caller)).with("If-Match", "\"1\"");
    assertThat(editing.put(path, good()).status()).isEqualTo(put);
    assertThat(as(People.authorization(caller)).post(path + "/verify", Map.of()).status())
        .isEqualTo(verify);
    assertThat(
            as(People.authorization(caller))
                .post(path + "/suspend", Map.of("reason", "x"))
                .status())
        .isEqualTo(verify);
    assertThat(as(People.authorization(caller)).post(path + "/reinstate", null).status())
        .isEqualTo(verify);
  }

  @Test
  void listShowsNobodyMoreThanTheyMaySee() {
    registeredBy(Tokens.personWithoutRole("list-a"));
    assertThat(operator().post("/v1/merchants", good("province", "01")).status()).isEqualTo(201);
    assertThat(as(Tokens.personWithoutRole("list-b")).get("/v1/merchants").body().path("items"))
        .isEmpty();
    assertThat(as(Tokens.officer("01")).get("/v1/merchants?limit=500").body().path("items"))
        .isNotEmpty()
        .allMatch(item -> item.path("province").asString().equals("01"));
  }

  @Test
  void listGoesOnWhereItsPageEnded() {
    String sam = Tokens.personWithoutRole("sam");
    for (int i = 0; i < 3; i++) {
      registeredBy(sam);
    }
    Reply first = as(sam).get("/v1/merchants?limit=2");
    assertThat(first.body().path("items")).hasSize(2);
    Reply second = as(sam).get("/v1/merchants?limit=2&cursor=" + first.text("nextCursor"));
    assertThat(second.body().path("items")).hasSize(1);
    assertThat(second.body().has("nextCursor")).isFalse();
  }

  @Test
  void claimOfMerchantOpensThatMerchantOnly() {
    String id = "m-" + UUID.randomUUID();
    assertThat(operator().post("/v1/merchants", good("id", id)).status()).isEqualTo(201);
    assertThat(as(Tokens.merchant(id)).get("/v1/merchants/" + id).status()).isEqualTo(200);
    assertThat(as(Tokens.merchant(id)).get("/v1/merchants").body().path("items")).hasSize(1);
  }

  @Test
  void taxCodeIsRegisteredOnceAndTellsNothingOfItsHolder() {
    String taxCode = TaxCodes.next();
    Reply first = operator().post("/v1/merchants", good("taxCode", taxCode));
    Reply second =
        as(Tokens.personWithoutRole("late")).post("/v1/merchants", good("taxCode", taxCode));
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.code()).isEqualTo("tax-code-in-use");
    assertThat(second.response().body()).doesNotContain(first.text("id"), "Công ty");
  }

  @Test
  void branchIsTraderOfItsOwnHoweverItIsWritten() {
    String stem = TaxCodes.next();
    assertThat(operator().post("/v1/merchants", good("taxCode", stem)).status()).isEqualTo(201);
    Reply branch = operator().post("/v1/merchants", good("taxCode", stem + "001"));
    assertThat(branch.text("taxCode")).isEqualTo(stem + "-001");
    assertThat(operator().post("/v1/merchants", good("taxCode", stem + "-001")).code())
        .isEqualTo("tax-code-in-use");
  }

  @Test
  void ofTwentyAtOnceOneGetsTheTaxCode() throws Exception {
    Map<String, Object> body = Map.copyOf(good());
    Callable<Integer> register = () -> operator().post("/v1/merchants", body).status();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Integer> answers =
          callers.invokeAll(Stream.generate(() -> register).limit(20).toList()).stream()
              .map(Future::resultNow)
              .toList();
      assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    }
  }

  @Test
  void putNeedsTheVersionItSaw() {
    String path = registeredBy(Tokens.operator());
    assertThat(operator().put(path, "{").status()).isEqualTo(428);
    assertThat(operator().with("If-Match", "\"9\"").put(path, "{").status()).isEqualTo(412);
    assertThat(operator().with("If-Match", "\"1\"").put(path, "{").status()).isEqualTo(400);

    ObjectNode got = (ObjectNode) operator().get(path).body();
    got.put("legalName", "Hợp tác xã Mới").put("state", "SUSPENDED").put("version", 77);
    Reply changed = operator().with("If-Match", "\"1\"").put(path, got);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    assertThat(changed.text("legalName")).isEqualTo("Hợp tác xã Mới");
    assertThat(changed.text("state")).isEqualTo("REGISTERED");
    assertThat(operator().with("If-Match", "\"1\"").put(path, got).status()).isEqualTo(412);
  }

  @Test
  void putCannotTakeTheTaxCodeOfAnother() {
    String taxCode = TaxCodes.next();
    operator().post("/v1/merchants", good("taxCode", taxCode));
    String path = registeredBy(Tokens.operator());
    Reply reply = operator().with("If-Match", "\"1\"").put(path, good("taxCode", taxCode));
    assertThat(reply.code()).isEqualTo("tax-code-in-use");
    assertThat(operator().get(path).header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void onlyAnAuthorityMovesWhatWasVerified() {
    String member = Tokens.personWithoutRole("mover");
    String path = registeredBy(member);
    operator().post(path + "/verify", Map.of());
    ObjectNode moved = ((ObjectNode) operator().get(path).body()).put("province", "01");

    Reply refused = as(member).with("If-Match", "\"2\"").put(path, moved);
    assertThat(refused.code()).isEqualTo("identity-settled");
    Reply elsewhere = as(Tokens.officer("79")).with("If-Match", "\"2\"").put(path, moved);
    assertThat(elsewhere.status()).isEqualTo(403);
    Reply done = operator().with("If-Match", "\"2\"").put(path, moved);
    assertThat(done.text("province")).isEqualTo("01");
    assertThat(done.text("state")).isEqualTo("VERIFIED");
  }

  private String registeredBy(String authorization) {
    Reply made = as(authorization).post("/v1/merchants", good());
    assertThat(made.status()).isEqualTo(201);
    return "/v1/merchants/" + made.text("id");
  }

  private Api operator() {
    return as(Tokens.operator());
  }

  private Api as(String authorization) {
    return new Api(port, authorization.isEmpty() ? null : authorization);
  }
}
