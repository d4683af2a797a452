/** The API keys of shopping apps, held in memory and fed by a compacted topic. */
@NullMarked
package onlinefriday.gateway.partnerkey;

import org.jspecify.annotations.NullMarked;
