package onlinefriday.bench.voucher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import onlinefriday.bench.load.Answer;
import onlinefriday.bench.load.HttpFraming;
import onlinefriday.bench.load.Serials;
import onlinefriday.bench.load.Single;
import onlinefriday.bench.load.Talk;
import onlinefriday.bench.load.Target;
import onlinefriday.bench.load.Template;
import onlinefriday.bench.load.Trial;
import onlinefriday.contracts.json.WireJson;

/** Enters contestants that are asked over HTTP, those that are offered. */
final class Entries {
  private static final int OK = 200;
  private static final int CREATED = 201;

  /** Enough for a minute at a rate that two cores do not reach. */
  private static final int CODES = 1_000_000;

  /** With the usual 64, batches of 100 would overfill the service's queue of 4,096 attempts. */
  private static final int BATCH_CONNECTIONS = 16;

  private final Line line;
  private final Requests requests;
  private final Serials serials = new Serials();

  Entries(Line line, Requests requests) {
    this.line = line;
    this.requests = requests;
  }

  void noOp(Served served) {
    var target = target(served, () -> single(requests.noOp(), OK));
    line.enter(
        Entrant.NO_OP,
        new HttpContestant(target, served, Contestant.CONNECTIONS, OptionalLong::empty));
  }

  void validate(VoucherServer server) {
    String request = requests.validate(Programme.code(Entrant.VALIDATE));
    var target = target(server.served(), () -> single(request, OK));
    line.enter(
        Entrant.VALIDATE,
        new HttpContestant(target, server.served(), Contestant.CONNECTIONS, OptionalLong::empty));
  }

  void redeem(Entrant entrant, VoucherServer server) throws IOException {
    String request = requests.redeem(Programme.code(campaignOf(entrant)));
    enter(entrant, server, () -> single(request, CREATED));
  }

  void hold(VoucherServer server) throws IOException {
    String code = Programme.code(Entrant.HOLD);
    enter(Entrant.HOLD, server, () -> new HoldTalk(requests, code, serials));
  }

  void batch(VoucherServer server) throws IOException {
    String request = requests.batch(Programme.code(Entrant.BATCH));
    enter(Entrant.BATCH, server, () -> new BatchTalk(new Template(request, serials)));
  }

  void singleUse(VoucherServer server) throws IOException, InterruptedException {
    String path = "/v1/campaigns/" + Programme.campaign(Entrant.SINGLE_USE) + "/code-batches";
    var issued = server.post(path, "codes", "{\"count\":%d}".formatted(CODES));
    if (issued.statusCode() != CREATED) {
      line.miss(Entrant.SINGLE_USE, notOffered(issued.statusCode(), issued.body()));
      return;
    }
    String batch = WireJson.mapper().readTree(issued.body()).required("batchId").asString();
    var codes =
        server.get("/v1/code-batches/" + batch + "/codes").body().lines().skip(1).iterator();
    String request = requests.redeem(Template.CODE);
    enter(
        Entrant.SINGLE_USE, server, () -> new SingleUseTalk(new Template(request, serials), codes));
  }

  private static Entrant campaignOf(Entrant entrant) {
    return entrant == Entrant.LOADED ? Entrant.REDEEM : entrant;
  }

  private void enter(Entrant entrant, VoucherServer server, Supplier<Talk> talks)
      throws IOException {
    var target = target(server.served(), talks);
    var trial = Trial.of(target);
    if (trial.units() > 0) {
      line.enter(
          entrant,
          new HttpContestant(
              target,
              server.served(),
              entrant == Entrant.BATCH ? BATCH_CONNECTIONS : Contestant.CONNECTIONS,
              () -> server.confirmed(campaignOf(entrant))));
    } else {
      Optional<Answer> last = trial.last();
      line.miss(
          entrant,
          notOffered(
              last.map(Answer::status).orElse(0),
              last.flatMap(answer -> answer.between("\r\n\r\n", "}")).orElse("")));
    }
  }

  private static String notOffered(int status, String body) {
    var code =
        new Answer(status, body.getBytes(StandardCharsets.UTF_8)).between("\"code\":\"", "\"");
    return "not offered: %d %s".formatted(status, code.orElse("")).strip();
  }

  private Talk single(String request, int status) {
    return new Single(new Template(request, serials), status);
  }

  private static Target target(Served served, Supplier<Talk> talks) {
    return new Target(served.port(), new HttpFraming(), talks);
  }
}
