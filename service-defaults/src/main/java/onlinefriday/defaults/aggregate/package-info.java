/** Aggregates in MongoDB: versioned, audited, marked until published. */
@NullMarked
package onlinefriday.defaults.aggregate;

import org.jspecify.annotations.NullMarked;
