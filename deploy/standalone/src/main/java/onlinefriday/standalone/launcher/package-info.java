/** One command that starts the whole platform and stops it. */
@NullMarked
package onlinefriday.standalone.launcher;

import org.jspecify.annotations.NullMarked;
