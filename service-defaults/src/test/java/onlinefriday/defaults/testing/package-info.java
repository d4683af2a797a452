/** What the tests of every service stand on: a backbone in memory and tokens for everyone. */
@NullMarked
package onlinefriday.defaults.testing;

import org.jspecify.annotations.NullMarked;
