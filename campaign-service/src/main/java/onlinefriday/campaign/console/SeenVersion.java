package onlinefriday.campaign.console;

import java.util.Objects;
import java.util.function.Supplier;
import onlinefriday.campaign.rule.Outcome;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import org.springframework.util.MultiValueMap;

/** The version a person had before them, from the hidden field of a form. */
record SeenVersion(String text) {
  static SeenVersion in(MultiValueMap<String, String> typed) {
    return new SeenVersion(Objects.requireNonNullElse(typed.getFirst("version"), ""));
  }

  /**
   * @throws ApiProblem when it is another by now
   */
  void check(long present) {
    if (!isStill(present)) {
      throw new ApiProblem(CommonProblem.PRECONDITION_FAILED);
    }
  }

  <T> Outcome<T> checked(long present, Supplier<Outcome<T>> change) {
    return isStill(present) ? change.get() : Outcome.refused(CommonProblem.PRECONDITION_FAILED);
  }

  private boolean isStill(long present) {
    return text.equals(Long.toString(present));
  }
}
