/** The MongoDB driver's bounds. */
@NullMarked
package onlinefriday.defaults.store;

import org.jspecify.annotations.NullMarked;
