/** Pages as PDF. */
@NullMarked
package onlinefriday.merchant.pdf;

import org.jspecify.annotations.NullMarked;
