/** The law, asked by anybody who has signed in; nothing is stored. */
@NullMarked
package onlinefriday.merchant.assessment;

import org.jspecify.annotations.NullMarked;
