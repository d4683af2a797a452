/** Owned topics, state topics read to the end, state topics written. */
@NullMarked
package onlinefriday.defaults.topic;

import org.jspecify.annotations.NullMarked;
