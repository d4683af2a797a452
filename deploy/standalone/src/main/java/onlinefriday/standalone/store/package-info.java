/** The embedded store, as a part of the backbone. */
@NullMarked
package onlinefriday.standalone.store;

import org.jspecify.annotations.NullMarked;
