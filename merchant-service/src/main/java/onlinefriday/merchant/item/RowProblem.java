package onlinefriday.merchant.item;

import org.jspecify.annotations.Nullable;

/**
 * What is said of one row of a file.
 *
 * @param row as a spreadsheet shows it, from 1
 * @param column its heading in the file; null when it is about the whole row
 * @param code stable, kebab-case
 * @param message in the caller's language
 */
public record RowProblem(int row, @Nullable String column, String code, String message) {}
