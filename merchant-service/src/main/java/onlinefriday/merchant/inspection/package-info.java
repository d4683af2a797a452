/** Cases of those who inspect merchants, and the violations that are made public. */
@NullMarked
package onlinefriday.merchant.inspection;

import org.jspecify.annotations.NullMarked;
