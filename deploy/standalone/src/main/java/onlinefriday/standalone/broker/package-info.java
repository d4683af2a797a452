/** A real Kafka broker on one small machine. */
@NullMarked
package onlinefriday.standalone.broker;

import org.jspecify.annotations.NullMarked;
