/**
 * What promotion law asks of a programme: its rules as dated tables, and one pure function over
 * them. Money is whole đồng, shares are basis points, days are Vietnam's.
 */
@NullMarked
package onlinefriday.merchant.law;

import org.jspecify.annotations.NullMarked;
