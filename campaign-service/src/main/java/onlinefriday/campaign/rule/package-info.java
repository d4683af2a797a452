/** What a rule says about a field, and what comes of a command. */
@NullMarked
package onlinefriday.campaign.rule;

import org.jspecify.annotations.NullMarked;
