/** How fast the embedded store inserts, beside other stores on the same machine in the same run. */
@NullMarked
package onlinefriday.bench.store;

import org.jspecify.annotations.NullMarked;
