/** Traces across Kafka. */
@NullMarked
package onlinefriday.defaults.telemetry;

import org.jspecify.annotations.NullMarked;
