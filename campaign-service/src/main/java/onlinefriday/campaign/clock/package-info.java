/** The one clock: which edition is on, and how long it is until its window opens or closes. */
@NullMarked
package onlinefriday.campaign.clock;

import org.jspecify.annotations.NullMarked;
