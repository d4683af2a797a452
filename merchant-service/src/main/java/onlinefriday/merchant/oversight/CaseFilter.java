package onlinefriday.merchant.oversight;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Which of the complaints or inspections that a reader may see a list is asked for. */
public final class CaseFilter {
  private CaseFilter() {}

  /**
   * @throws ApiProblem 400 for a state that there is not
   */
  public static <S extends Enum<S>> Bson of(
      Caller reader,
      Class<S> states,
      @Nullable String state,
      @Nullable String province,
      @Nullable String merchantId) {
    List<Bson> wanted = new ArrayList<>();
    if (!Oversight.seesEverything(reader)) {
      wanted.add(Oversight.visibleTo(reader));
    }
    if (state != null) {
      wanted.add(eq("state", known(states, state)));
    }
    if (province != null) {
      wanted.add(eq("province", province));
    }
    if (merchantId != null) {
      wanted.add(eq("merchantId", merchantId));
    }
    return wanted.isEmpty() ? empty() : and(wanted);
  }

  private static <S extends Enum<S>> String known(Class<S> states, String state) {
    List<String> names = Arrays.stream(states.getEnumConstants()).map(Enum::name).toList();
    if (!names.contains(state)) {
      throw new ApiProblem(CommonProblem.MALFORMED, "state: " + String.join(", ", names));
    }
    return state;
  }
}
