/** The database of the standalone: MongoDB's wire protocol over a local file. */
@NullMarked
package onlinefriday.standalone.store;

import org.jspecify.annotations.NullMarked;
