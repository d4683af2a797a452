/** MongoDB documents, their indexes and their commands over one RocksDB directory. */
@NullMarked
package onlinefriday.store;

import org.jspecify.annotations.NullMarked;
