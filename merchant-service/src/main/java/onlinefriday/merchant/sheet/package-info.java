/** Tables that people send as CSV or XLSX files, read row by row within bounds. */
@NullMarked
package onlinefriday.merchant.sheet;

import org.jspecify.annotations.NullMarked;
