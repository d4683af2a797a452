/** Vietnamese tax codes and their check digit. */
@NullMarked
package onlinefriday.merchant.tax;

import org.jspecify.annotations.NullMarked;
