/** Complaints of the public, and what came of them. */
@NullMarked
package onlinefriday.merchant.complaint;

import org.jspecify.annotations.NullMarked;
