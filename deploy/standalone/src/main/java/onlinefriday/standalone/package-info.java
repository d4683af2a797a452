/** The embedded backbone: the store and the issuer in one process. */
@NullMarked
package onlinefriday.standalone;

import org.jspecify.annotations.NullMarked;
