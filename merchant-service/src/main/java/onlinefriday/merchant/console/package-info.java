/** The pages of merchants, of the officers who receive filings, and of inspectors. */
@NullMarked
package onlinefriday.merchant.console;

import org.jspecify.annotations.NullMarked;
