/** Text as people type it. */
@NullMarked
package onlinefriday.contracts.text;

import org.jspecify.annotations.NullMarked;
