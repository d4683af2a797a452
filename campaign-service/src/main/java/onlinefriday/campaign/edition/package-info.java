/** Editions: a year's programme with its week, its window and its code. */
@NullMarked
package onlinefriday.campaign.edition;

import org.jspecify.annotations.NullMarked;
