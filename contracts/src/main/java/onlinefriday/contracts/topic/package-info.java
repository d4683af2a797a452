/** The Kafka topics: names, partitions, owners, headers. */
@NullMarked
package onlinefriday.contracts.topic;

import org.jspecify.annotations.NullMarked;
