/** The pages on which editions and campaigns are made and run. */
@NullMarked
package onlinefriday.campaign.console;

import org.jspecify.annotations.NullMarked;
