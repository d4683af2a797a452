/** What the tests of every service stand on: a backbone in this JVM and tokens for everyone. */
@NullMarked
package onlinefriday.defaults.testing;

import org.jspecify.annotations.NullMarked;
