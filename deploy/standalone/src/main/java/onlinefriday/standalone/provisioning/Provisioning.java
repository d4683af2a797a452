package onlinefriday.standalone.provisioning;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import onlinefriday.standalone.access.ApiKey;
import onlinefriday.standalone.access.Secrets;
import onlinefriday.standalone.access.SecretsFile;
import onlinefriday.standalone.process.StartRefused;

/** The sample merchant and the sample keys: made once, found again by every later start. */
public final class Provisioning {
  /** Verified, in province 79. */
  public static final String MERCHANT = "m-1001";

  private static final String MERCHANT_PATH = "/v1/merchants/" + MERCHANT;

  private static final List<Partner> PARTNERS =
      List.of(
          new Partner("shopee", "Shopee", List.of("vouchers:validate", "vouchers:redeem")),
          new Partner(
              "tiki",
              "Tiki",
              List.of("vouchers:validate", "vouchers:redeem", "vouchers:issue", "reports:read")));
  private static final Duration KEY_LIFETIME = Duration.ofDays(365);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration OLD_KEY_PATIENCE = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofMillis(200);

  private final Api api;
  private final Clock clock;

  public Provisioning(Api api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  /** Returns the secrets with keys that work, saved. */
  public Secrets provision(Secrets known, SecretsFile files) throws IOException {
    var operator = api.as(known.machineUser("operator"));
    merchant(operator);
    var secrets = known;
    for (var partner : PARTNERS) {
      var key = secrets.apiKey(partner.id());
      if (key.isPresent() && works(key.get(), OLD_KEY_PATIENCE)) continue;
      var fresh = key(operator, partner);
      secrets = secrets.with(fresh);
      files.save(secrets);
      if (!works(fresh, PATIENCE))
        throw new StartRefused("the new key of " + partner.id() + " does not work");
    }
    return secrets;
  }

  private static void merchant(Api.Caller operator) throws IOException {
    var reply =
        operator.post(
            "/v1/merchants",
            Map.of(
                "id", MERCHANT,
                "legalName", "Công ty TNHH Hàng Việt Sài Gòn",
                "taxCode", "9900000016",
                "kind", "ENTERPRISE",
                "province", "79",
                "sells", Map.of("vietnameseGoods", true, "ocop", true),
                "platforms", List.of("shopee", "tiki"),
                "contactEmail", "m-1001@example.vn"));
    require(reply.madeOrExists(), "the sample merchant", reply);
    // found suspended, it was suspended by somebody
    if (!operator.get(MERCHANT_PATH).text("state").equals("REGISTERED")) return;
    var verified = operator.post(MERCHANT_PATH + "/verify", Map.of("reason", "sample merchant"));
    require(verified.status() < 300, "the sample merchant's verification", verified);
  }

  private ApiKey key(Api.Caller operator, Partner partner) throws IOException {
    var made = operator.post("/v1/partners", Map.of("id", partner.id(), "name", partner.name()));
    require(made.madeOrExists(), "the partner " + partner.id(), made);
    var expiresAt = Instant.now(clock).plus(KEY_LIFETIME).toString();
    var reply =
        operator.post(
            "/v1/partners/" + partner.id() + "/keys",
            Map.of("scopes", partner.scopes(), "expiresAt", expiresAt));
    require(reply.status() == 201, "a key for " + partner.id(), reply);
    return new ApiKey(partner.id(), reply.text("key"), partner.scopes());
  }

  /** A key is known everywhere a moment after it was made. */
  private boolean works(ApiKey key, Duration patience) throws IOException {
    var deadline = System.nanoTime() + patience.toNanos();
    while (api.with(key).post(Question.PATH, Question.ABOUT_THE_NATIONAL_CODE).status() != 200) {
      if (System.nanoTime() > deadline) return false;
      Pause.of(POLL);
    }
    return true;
  }

  private static void require(boolean fine, String what, Reply reply) {
    if (!fine) throw new StartRefused("Could not prepare " + what + ": " + reply);
  }

  private record Partner(String id, String name, List<String> scopes) {}
}
