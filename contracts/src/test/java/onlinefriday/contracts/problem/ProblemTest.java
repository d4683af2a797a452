package onlinefriday.contracts.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import onlinefriday.contracts.problem.Problem.FieldError;
import org.junit.jupiter.api.Test;

class ProblemTest {
  private static final FieldError WRONG = new FieldError("amount", "min", "too small");

  @Test
  void whatIsSaidOfTheCaseIsItsDetail() {
    assertThat(problem("m-7", List.of(WRONG)).detail()).isEqualTo("m-7");
  }

  @Test
  void otherwiseTheFirstErrorsAre() {
    assertThat(problem(null, List.of(WRONG)).detail()).isEqualTo("amount: too small");
    assertThat(problem(null, Collections.nCopies(500, WRONG)).detail())
        .isEqualTo("amount: too small; amount: too small; amount: too small");
  }

  @Test
  void whereThereIsNothingMoreToSayTheTitleIs() {
    assertThat(problem(null, null).detail()).isEqualTo("Not found");
    assertThat(problem(null, List.of()).detail()).isEqualTo("Not found");
  }

  private static Problem problem(String detail, List<FieldError> errors) {
    return Problem.of(CommonProblem.NOT_FOUND, Locale.ENGLISH, detail, errors, null);
  }
}
