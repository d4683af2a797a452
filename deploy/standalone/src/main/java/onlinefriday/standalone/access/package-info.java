/** Who may sign in at the standalone with what, and the files that say so. */
@NullMarked
package onlinefriday.standalone.access;

import org.jspecify.annotations.NullMarked;
