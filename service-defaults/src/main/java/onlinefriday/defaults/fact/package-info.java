/** Fact topics, read from a place of the reader's choosing, each fact once. */
@NullMarked
package onlinefriday.defaults.fact;

import org.jspecify.annotations.NullMarked;
