/** The goods of a filing: how they are sent, and where they are kept, thousands at a time. */
@NullMarked
package onlinefriday.merchant.item;

import org.jspecify.annotations.NullMarked;
