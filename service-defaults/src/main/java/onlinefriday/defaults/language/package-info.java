/** The language of a request: found once, by one reader. */
@NullMarked
package onlinefriday.defaults.language;

import org.jspecify.annotations.NullMarked;
