package onlinefriday.merchant.item;

import java.util.List;
import java.util.Map;

/**
 * What became of a file.
 *
 * @param rows below the headings, blank ones left out
 * @param accepted rows that are items
 * @param rejected the first {@link #LISTED_MAX} reasons why others are not
 * @param rejectedTotal rows that are not
 * @param tidied the first {@link #LISTED_MAX} texts that were taken, though not as they were
 *     written: blanks, line breaks, letters composed otherwise
 * @param leftOut the first {@link #LISTED_MAX} rows that are no items, such as hidden ones and
 *     totals
 * @param columns the headings that were read, by the fields that they fill
 * @param ignoredColumns headings that mean nothing here
 * @param stored whether the accepted rows are now the filing's items
 */
public record ImportReport(
    int rows,
    int accepted,
    List<RowProblem> rejected,
    int rejectedTotal,
    List<RowProblem> tidied,
    int tidiedTotal,
    List<RowProblem> leftOut,
    int leftOutTotal,
    Map<String, String> columns,
    List<String> ignoredColumns,
    boolean stored) {

  public static final int LISTED_MAX = 1_000;

  /** The same, once it has been decided whether to store. */
  public ImportReport stored(boolean done) {
    return new ImportReport(
        rows,
        accepted,
        rejected,
        rejectedTotal,
        tidied,
        tidiedTotal,
        leftOut,
        leftOutTotal,
        columns,
        ignoredColumns,
        done);
  }
}
