package onlinefriday.merchant.console;

import java.util.regex.Pattern;
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
      Pattern path = Pattern.compile("^.*\\[" + row + "]\\.");
      throw problem.renamed(field -> path.matcher(field).replaceFirst(""));
    }
  }
}
