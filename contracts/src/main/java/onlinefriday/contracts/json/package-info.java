/** One way to write and read JSON, over HTTP and on topics alike. */
@NullMarked
package onlinefriday.contracts.json;

import org.jspecify.annotations.NullMarked;
