package onlinefriday.standalone.provisioning;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import onlinefriday.standalone.process.StartRefused;
import tools.jackson.databind.JsonNode;

/**
 * The demo's edition and campaign.
 *
 * @param edition its id
 */
record DemoSeason(String edition) {
  static final String CODE = "MUASAMVIETNAM";
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter DATED = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");
  private static final Duration OPEN_BEFORE_NOW = Duration.ofHours(1);
  private static final Duration LENGTH = Duration.ofHours(60);

  /** The open demo of an earlier start, or a new one under an id that is not taken. */
  static DemoSeason open(Api.Caller operator, Instant now) throws IOException {
    var editions = operator.get("/v1/editions?limit=500");
    require(editions.status() == 200, "the list of editions", editions);
    var open = openDemo(editions.body(), now);
    var id = open.orElseGet(() -> freeId(editions.body(), now));
    if (open.isEmpty()) edition(operator, id, now);
    campaign(operator, id);
    return new DemoSeason(id);
  }

  private static Optional<String> openDemo(JsonNode editions, Instant now) {
    return editions
        .path("items")
        .valueStream()
        .filter(edition -> isOpenDemo(edition, now))
        .map(edition -> edition.path("id").asString())
        .findFirst();
  }

  private static boolean isOpenDemo(JsonNode edition, Instant now) {
    return edition.path("id").asString().startsWith("demo")
        && edition.path("state").asString().equals("PUBLISHED")
        && OffsetDateTime.parse(edition.path("window").path("end").asString())
            .toInstant()
            .isAfter(now);
  }

  private static String freeId(JsonNode editions, Instant now) {
    var taken =
        editions
            .path("items")
            .valueStream()
            .anyMatch(edition -> edition.path("id").asString().equals("demo"));
    return taken ? "demo-" + DATED.format(now.atZone(VIETNAM)) : "demo";
  }

  private static void edition(Api.Caller operator, String id, Instant now) throws IOException {
    var start = now.minus(OPEN_BEFORE_NOW).truncatedTo(ChronoUnit.MINUTES);
    var end = start.plus(LENGTH);
    var firstDay = start.atZone(VIETNAM).toLocalDate();
    var made =
        operator.post(
            "/v1/editions",
            Map.of(
                "id",
                id,
                "nameVi",
                "Online Friday chạy thử",
                "nameEn",
                "Online Friday trial run",
                "decision",
                Map.of("number", "DEMO", "date", firstDay.toString()),
                "week",
                Map.of(
                    "start", firstDay.toString(),
                    "end", end.atZone(VIETNAM).toLocalDate().toString()),
                "window",
                Map.of("start", start.toString(), "end", end.toString()),
                "concentrated",
                true,
                "legalBasis",
                "Chạy thử",
                "nationalCode",
                CODE));
    require(made.status() == 201, "the demo's edition", made);
    var published = operator.post("/v1/editions/" + id + "/publish", Api.nothing());
    require(published.status() < 300, "the demo's edition", published);
  }

  private static void campaign(Api.Caller operator, String edition) throws IOException {
    var id = edition.equals("demo") ? "DEMO-NATIONAL" : "DEMO-NATIONAL" + edition.substring(4);
    var made =
        operator.post(
            "/v1/campaigns",
            Map.of(
                "id",
                id,
                "editionId",
                edition,
                "name",
                "Online Friday toàn quốc (chạy thử)",
                "codeKind",
                "GENERIC",
                "code",
                CODE,
                "discount",
                Map.of("kind", "PERCENT", "percentBps", 2000, "maxDiscount", 100_000),
                "minAmount",
                200_000,
                "limits",
                Map.of("total", 1_000_000, "budget", 50_000_000_000L, "perShopper", 2)));
    require(made.madeOrExists(), "the demo's campaign", made);
    if (made.status() == 409) return;
    var published = operator.post("/v1/campaigns/" + id + "/publish", Api.nothing());
    require(published.status() < 300, "the demo's campaign", published);
  }

  private static void require(boolean fine, String what, Reply reply) {
    if (!fine) throw new StartRefused("Could not prepare " + what + ": " + reply);
  }
}
