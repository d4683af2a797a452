/** The description of every service's interface, in one place. */
@NullMarked
package onlinefriday.gateway.openapi;

import org.jspecify.annotations.NullMarked;
