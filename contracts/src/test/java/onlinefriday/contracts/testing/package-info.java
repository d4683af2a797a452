/** What the tests of every module share. */
@NullMarked
package onlinefriday.contracts.testing;

import org.jspecify.annotations.NullMarked;
