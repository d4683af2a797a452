/** Ids that callers may choose. */
@NullMarked
package onlinefriday.contracts.id;

import org.jspecify.annotations.NullMarked;
