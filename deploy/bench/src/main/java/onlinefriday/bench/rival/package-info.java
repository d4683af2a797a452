/** The same redemption in PostgreSQL and in Redis, each as durable as ours. */
@NullMarked
package onlinefriday.bench.rival;

import org.jspecify.annotations.NullMarked;
