/** A load generator that leaves the machine's cores to what it measures. */
@NullMarked
package onlinefriday.bench.load;

import org.jspecify.annotations.NullMarked;
