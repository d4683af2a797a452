/** What the country bought, as it happens: figures folded from redemptions, and pages over them. */
@NullMarked
package onlinefriday.reporting;

import org.jspecify.annotations.NullMarked;
