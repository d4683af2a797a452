package onlinefriday.merchant.filing;

import java.util.List;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.contracts.problem.ProblemKind;
import onlinefriday.merchant.law.Finding;
import org.jspecify.annotations.Nullable;

/** How a request about a filing ended. */
sealed interface Result {
  /** Done now, or before. */
  record Done(Dossier dossier) implements Result {}

  record Refused(ProblemKind why, @Nullable List<FieldError> errors) implements Result {
    Refused(ProblemKind why) {
      this(why, null);
    }
  }

  /** The law forbids it. */
  record Unlawful(List<Finding> violations) implements Result {}

  /** Somebody else was faster; to be decided again on what is there now. */
  record Overtaken() implements Result {}
}
