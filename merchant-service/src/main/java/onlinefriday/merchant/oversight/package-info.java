/** Who watches over merchants, and what surfaces for them by itself. */
@NullMarked
package onlinefriday.merchant.oversight;

import org.jspecify.annotations.NullMarked;
