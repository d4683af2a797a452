/** Errors as problem documents. */
@NullMarked
package onlinefriday.defaults.problem;

import org.jspecify.annotations.NullMarked;
