/** The dated registry of provinces. */
@NullMarked
package onlinefriday.contracts.place;

import org.jspecify.annotations.NullMarked;
