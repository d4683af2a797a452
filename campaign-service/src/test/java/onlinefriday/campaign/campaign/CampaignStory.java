package onlinefriday.campaign.campaign;

import java.util.List;
import onlinefriday.campaign.Api;
import onlinefriday.campaign.Api.Answer;
import onlinefriday.campaign.Samples;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.defaults.testing.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/** A new edition and a campaign in it that every story begins with. */
abstract class CampaignStory {
  @LocalServerPort int port;
  Api operator;
  String edition;
  String id;
  String code;

  @BeforeEach
  void newCampaign() {
    operator = as(Tokens.operator());
    edition = Samples.fresh("of-");
    id = Samples.fresh("campaign-");
    code = Samples.fresh("CODE");
    operator.post("/v1/editions", Samples.edition(edition).toString());
  }

  List<String> listedFor(Api reader) {
    return reader
        .get("/v1/campaigns?editionId=" + edition)
        .json()
        .path("items")
        .valueStream()
        .map(c -> c.path("id").asString())
        .toList();
  }

  List<CampaignState> published() {
    return Topics.read(Topic.CAMPAIGNS.topicName()).stream()
        .filter(r -> r.key().equals(id))
        .map(r -> WireJson.mapper().readValue(r.value(), CampaignState.class))
        .toList();
  }

  ObjectNode campaign() {
    return Samples.campaign(id, edition, code);
  }

  ObjectNode window(String start, String end) {
    ObjectNode body = campaign();
    body.putObject("window").put("start", start).put("end", end);
    return body;
  }

  /** The errors of creating it, each time with another id. */
  String created(ObjectNode body) {
    if (body.path("id").asString().equals(id)) {
      body.put("id", Samples.fresh("c-"));
    }
    Answer answer = operator.post("/v1/campaigns", body.toString());
    return String.join(" ", answer.errors());
  }

  Answer act(String action) {
    return operator.act(path("/" + action));
  }

  Answer put(ObjectNode body, int version) {
    return operator.put(path(""), body.toString(), "If-Match", "\"" + version + "\"");
  }

  String path(String action) {
    return "/v1/campaigns/" + id + action;
  }

  static CampaignState stateOf(Answer answer) {
    return WireJson.mapper().readValue(answer.body(), CampaignState.class);
  }

  Api as(@Nullable String token) {
    return new Api(port, token);
  }
}
