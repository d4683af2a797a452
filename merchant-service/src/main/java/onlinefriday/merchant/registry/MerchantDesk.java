package onlinefriday.merchant.registry;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.event.MerchantState.State;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.FormBodies;
import onlinefriday.defaults.web.IfMatch;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What is done with merchants on pages: what the API does, with the same checks. */
@Component
public final class MerchantDesk {
  private final MerchantController merchants;
  private final DecisionController decisions;
  private final FormBodies bodies;

  MerchantDesk(MerchantController merchants, DecisionController decisions, FormBodies bodies) {
    this.merchants = merchants;
    this.decisions = decisions;
    this.bodies = bodies;
  }

  public ListPage<MerchantState> list(Caller caller, ListQuery query) {
    return merchants.list(caller, query);
  }

  public MerchantState find(String id, Caller caller) {
    return requireNonNull(merchants.get(id, caller).getBody());
  }

  public boolean mayCorrect(Caller caller, MerchantState merchant) {
    return MerchantAccess.mayCorrect(caller, merchant);
  }

  /**
   * @return its id
   */
  public String register(Caller caller, JsonNode fields) {
    var made = merchants.register(caller, bodies.of(fields, MerchantForm.class));
    return requireNonNull(made.getBody()).id();
  }

  /**
   * @return whether it was verified before and has to be again
   */
  public boolean correct(String id, Caller caller, IfMatch seen, JsonNode fields) {
    State before = find(id, caller).state();
    var now = merchants.correct(id, caller, seen, bodies.of(fields, MerchantForm.class));
    return before == State.VERIFIED && requireNonNull(now.getBody()).state() == State.REGISTERED;
  }

  /** The verbs of what this caller may decide about the merchant now. */
  public List<String> decisions(Caller caller, MerchantState merchant) {
    return MerchantAccess.mayDecide(caller, merchant)
        ? Arrays.stream(Decision.values())
            .filter(decision -> decision.isPossible(merchant))
            .map(Decision::verb)
            .toList()
        : List.of();
  }

  /**
   * @param verb one of {@link #decisions}
   */
  public void decide(String verb, String id, Caller caller, IfMatch seen, JsonNode fields) {
    Decision decision = Decision.valueOf(verb.toUpperCase(Locale.ROOT));
    decisions.decide(id, decision, caller, seen, bodies.of(fields, ReasonForm.class));
  }
}
