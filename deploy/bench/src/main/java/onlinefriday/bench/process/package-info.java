/** The processes and files that a benchmark needs, gone when it ends. */
@NullMarked
package onlinefriday.bench.process;

import org.jspecify.annotations.NullMarked;
