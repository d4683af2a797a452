package onlinefriday.merchant.bulk;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.merchant.Api.Reply;
import onlinefriday.merchant.People;
import onlinefriday.merchant.TaxCodes;
import onlinefriday.merchant.registry.BulkRegistry;
import onlinefriday.merchant.registry.BulkRegistry.RejectedRow;
import onlinefriday.merchant.registry.MerchantRow;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ImportApiTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String CSV = "text/csv";

  @LocalServerPort int port;
  @Autowired MongoDatabase database;
  @Autowired ImportJobs jobs;
  @Autowired ImportRows rows;
  @Autowired BulkRegistry registry;
  @Autowired ImportWorker worker;
  @Autowired MovableClock clock;

  @AfterEach
  void itIsToday() {
    clock.reset();
  }

  @Test
  void everyRowBecomesMerchantOrIsExplained() {
    String taken = TaxCodes.next();
    String table =
        "Danh sách,,,,,\n\n"
            + Tables.HEADINGS
            + Tables.row(taken, "79")
            + Tables.row(taken, "79")
            + Tables.row("1234567890", "79")
            + Tables.row(TaxCodes.next(), "Thành phố Không Có")
            + Tables.row(TaxCodes.next(), "Hà Nội")
            + ",,,,,\n"
            + ","
            + TaxCodes.next()
            + ",ENTERPRISE,79,,\n"
            + "Shop,"
            + TaxCodes.next()
            + ",ENTERPRISE,79,không có,maybe\n";
    JsonNode done = done(send("operator", CSV, table));
    assertThat(done.path("rows").asInt()).isEqualTo(7);
    assertThat(done.path("registered").asInt()).isEqualTo(2);
    assertThat(done.path("existing").asInt()).isEqualTo(1);
    assertThat(done.path("rejected").asInt()).isEqualTo(4);
    JsonNode rejected = done.path("rejectedRows").path("items");
    assertThat(rejected.findValuesAsString("row")).containsExactly("6", "7", "10", "11");
    assertThat(rejected.findValuesAsString("field"))
        .containsExactly("taxCode", "province", "legalName", "vietnameseGoods");
    assertThat(rejected.path(0).path("message").asString()).contains("mã số thuế");
  }

  @Test
  void sameTableOnceMoreChangesNothing() {
    String table = Tables.of(3, "79");
    done(send("operator", CSV, table));
    JsonNode again = done(send("operator", CSV, table));
    assertThat(again.path("registered").asInt()).isZero();
    assertThat(again.path("existing").asInt()).isEqualTo(3);
  }

  @Test
  void importedMerchantsAreToldOfAndHaveTheirHistory() {
    String taxCode = TaxCodes.next();
    done(send("officer-79", CSV, Tables.HEADINGS + Tables.row(taxCode, "79")));
    Reply twin =
        People.as(port, "officer-79")
            .post(
                "/v1/merchants",
                Map.of(
                    "legalName", "x", "taxCode", taxCode, "kind", "HOUSEHOLD", "province", "79"));
    assertThat(twin.code()).isEqualTo("tax-code-in-use");
    Document kept = database.getCollection("merchants").find(eq("taxCode", taxCode)).first();
    String path = "/v1/merchants/" + kept.getString("_id");
    JsonNode merchant = People.as(port, "officer-79").get(path).body();
    assertThat(merchant.path("legalName").asString()).isEqualTo("Hợp tác xã, " + taxCode);
    assertThat(merchant.path("kind").asString()).isEqualTo("COOPERATIVE");
    assertThat(merchant.at("/sells/vietnameseGoods").asBoolean()).isTrue();
    await().until(() -> registry.untold(1) == 0);
  }

  @ParameterizedTest
  @CsvSource({
    "operator, 202, 200", "officer-79, 202, 200", "officer-01, 202, 404", "auditor, 403, 200",
    "inspector, 403, 403", "member, 403, 403", "stranger, 403, 403", "other merchant, 403, 403",
    "partner, 403, 403", "nobody, 401, 401",
  })
  void importsAreForTheOperatorAndOfficers(String caller, int send, int get) {
    assertThat(send(caller, CSV, Tables.of(1, "79")).status()).isEqualTo(send);
    String job = "/v1/merchant-imports/" + send("officer-79", CSV, Tables.of(1, "79")).text("id");
    assertThat(People.as(port, caller).get(job).status()).isEqualTo(get);
  }

  @Test
  void officerFillsNoOtherProvincesList() {
    String table =
        Tables.HEADINGS + Tables.row(TaxCodes.next(), "79") + Tables.row(TaxCodes.next(), "01");
    JsonNode done = done(send("officer-79", CSV, table));
    assertThat(done.path("registered").asInt()).isEqualTo(1);
    assertThat(done.at("/rejectedRows/items/0/code").asString()).isEqualTo("other-province");
  }

  @Test
  void rejectedRowsArePaged() {
    String table =
        Tables.HEADINGS
            + IntStream.range(0, 5).mapToObj(i -> Tables.row("1", "79")).toList().stream()
                .reduce("", String::concat);
    String job = send("operator", CSV, table).text("id");
    done(job);
    JsonNode first = get(job + "?limit=3").path("rejectedRows");
    assertThat(first.path("items").findValuesAsString("row")).containsExactly("2", "3", "4");
    JsonNode second =
        get(job + "?limit=3&cursor=" + first.path("nextCursor").asString()).path("rejectedRows");
    assertThat(second.path("items").findValuesAsString("row")).containsExactly("5", "6");
    assertThat(second.has("nextCursor")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a,b,c\n1,2,3\n", Tables.HEADINGS, "\"never closed"})
  void fileThatIsNoTableIsRefusedWhole(String file) {
    int before = jobs.waiting(100);
    Reply reply = send("operator", CSV, file);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.body().at("/errors/0/field").asString()).isEqualTo("file");
    assertThat(jobs.waiting(100)).isEqualTo(before);
  }

  @Test
  void fileOfOtherKindsIsRefused() {
    assertThat(send("operator", "application/json", "{}").status()).isEqualTo(415);
    String xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    assertThat(send("operator", xlsx, "no workbook").status()).isEqualTo(422);
  }

  @Test
  void jobOfWorkerThatDiedGoesOnAndCountsEachRowOnce() {
    Instant longAgo = clock.instant().minus(ImportJobs.SILENCE_MAX).minusSeconds(5);
    String id = "mi-dead-" + longAgo.toEpochMilli();
    List<MerchantRow> first = merchants(2, RowCollector.PART_ROWS);
    List<MerchantRow> second = merchants(2 + RowCollector.PART_ROWS, 10);
    jobs.insert(ImportJob.receiving(id, "operator", null, "vi", clock.instant()));
    rows.keep(id, 0, first);
    rows.keep(id, RowCollector.PART_ROWS, second);
    // it registered the first part, and died before it could say so
    registry.register(first, id, "operator", null);
    jobs.queue(id, RowCollector.PART_ROWS + 10);

    JsonNode done = done(id);
    assertThat(done.path("registered").asInt()).isEqualTo(RowCollector.PART_ROWS + 10);
    assertThat(done.path("existing").asInt()).isZero();
  }

  @Test
  void jobWhoseRowsAreLostSaysWhereItStopped() {
    String id = "mi-lost-" + clock.instant().toEpochMilli();
    jobs.insert(ImportJob.receiving(id, "operator", null, "vi", clock.instant()));
    rows.keep(id, 0, merchants(2, 3));
    jobs.queue(id, 5);
    JsonNode stopped =
        await().until(() -> get(id), view -> view.path("state").asString().equals("STOPPED"));
    assertThat(stopped.path("done").asInt()).isEqualTo(3);
    assertThat(stopped.path("registered").asInt()).isEqualTo(3);
  }

  @Test
  void workerThatWasTakenForDeadCountsNothing() {
    String id = "mi-slow-" + clock.instant().toEpochMilli();
    jobs.insert(ImportJob.receiving(id, "operator", null, "vi", clock.instant()));
    rows.keep(id, 0, merchants(2, 3));
    jobs.queue(id, 3);
    ImportJob seen = jobs.find(id).orElseThrow();
    done(id);
    var how = new BulkRegistry.Registered(3, 0, List.of());
    assertThat(jobs.advance(seen, "slow", 3, how, clock.instant())).isFalse();
  }

  /** More rejected rows than one write forgets. */
  @Test
  void jobAndItsRejectedRowsAreForgottenThirtyDaysAfterItsEnd() {
    String id = "mi-old-" + clock.instant().toEpochMilli();
    jobs.insert(ImportJob.receiving(id, "operator", null, "vi", clock.instant()));
    rows.keep(id, 0, merchants(2, 3));
    jobs.queue(id, 3);
    JsonNode ended = done(id);
    for (int from = 0; from < 4_500; from += 500) {
      rows.reject(
          id,
          IntStream.range(from, from + 500)
              .mapToObj(row -> new RejectedRow(row, "taxCode", "malformed", "mã số thuế"))
              .toList());
    }
    Instant end = Instant.parse(ended.path("finishedAt").asString());

    clock.moveTo(end.plus(Duration.ofDays(30)).minus(Duration.ofHours(1)));
    worker.sweep();
    assertThat(jobs.find(id)).isPresent();
    assertThat(rows.rejected(id, null, 1)).isNotEmpty();

    clock.moveTo(end.plus(Duration.ofDays(30)));
    await().until(() -> jobs.find(id).isEmpty());
    assertThat(rows.rejected(id, null, 1)).isEmpty();
    assertThat(People.as(port, "operator").get("/v1/merchant-imports/" + id).status())
        .isEqualTo(404);
  }

  private static List<MerchantRow> merchants(int firstRow, int count) {
    return IntStream.range(firstRow, firstRow + count)
        .mapToObj(
            row ->
                new MerchantRow(
                    row,
                    "Hộ " + row,
                    TaxCodes.next(),
                    "HOUSEHOLD",
                    "79",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null))
        .toList();
  }

  private JsonNode done(Reply accepted) {
    assertThat(accepted.status()).as(accepted.response().body()).isEqualTo(202);
    return done(accepted.text("id"));
  }

  private JsonNode done(String job) {
    return await().until(() -> get(job), view -> view.path("state").asString().equals("DONE"));
  }

  private JsonNode get(String job) {
    return People.as(port, "operator").get("/v1/merchant-imports/" + job).body();
  }

  private Reply send(String caller, String type, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/merchant-imports"))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body));
    String authorization = People.authorization(caller);
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    try {
      return new Reply(CLIENT.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
