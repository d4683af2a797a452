/** Work that nobody asks for and that is looked for now and then. */
@NullMarked
package onlinefriday.defaults.sweep;

import org.jspecify.annotations.NullMarked;
