/** Work in the background that is done again and again. */
@NullMarked
package onlinefriday.defaults.rounds;

import org.jspecify.annotations.NullMarked;
