/** The whole platform as its users meet it: packaged jars, real processes, through the gateway. */
@NullMarked
package onlinefriday.standalone.e2e;

import org.jspecify.annotations.NullMarked;
