/** The public home page. */
@NullMarked
package onlinefriday.campaign.home;

import org.jspecify.annotations.NullMarked;
