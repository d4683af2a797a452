/** What merchants declared of their prices: evidence that later programmes are held against. */
@NullMarked
package onlinefriday.merchant.declaration;

import org.jspecify.annotations.NullMarked;
