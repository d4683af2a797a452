/** Compacted topics that every instance holds in memory: read from their start, then followed. */
@NullMarked
package onlinefriday.gateway.feed;

import org.jspecify.annotations.NullMarked;
