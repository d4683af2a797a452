/** What a fresh platform needs to be tried out, created through its public API. */
@NullMarked
package onlinefriday.standalone.provisioning;

import org.jspecify.annotations.NullMarked;
