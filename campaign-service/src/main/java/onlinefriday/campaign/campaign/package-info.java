/** Campaigns: the terms of one code, from draft to end. */
@NullMarked
package onlinefriday.campaign.campaign;

import org.jspecify.annotations.NullMarked;
