package onlinefriday.merchant.console;

import java.util.List;
import java.util.regex.Pattern;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.defaults.problem.ApiProblem;

/**
 * A form that adds one row to a list which the API takes as a whole: what is wrong with that row is
 * told at the form's own fields.
 */
final class AddedRow {
  private AddedRow() {}

  /**
   * @param row its place in the list, from 0
   * @param change sends the list
   * @throws ApiProblem of the change
   */
  static void sent(int row, Runnable change) {
    try {
      change.run();
    } catch (ApiProblem problem) {
      List<FieldError> errors = problem.errors() == null ? List.of() : problem.errors();
      Pattern path = Pattern.compile("^.*\\[" + row + "]\\.");
      throw new ApiProblem(
          problem.kind(),
          problem.detail(),
          errors.stream().map(error -> atItsField(error, path)).toList());
    }
  }

  private static FieldError atItsField(FieldError error, Pattern path) {
    String field = path.matcher(error.field()).replaceFirst("");
    return new FieldError(field, error.code(), error.message());
  }
}
