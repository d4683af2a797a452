/** What a route says of itself, and the order in which a routed request passes the filters. */
@NullMarked
package onlinefriday.gateway.route;

import org.jspecify.annotations.NullMarked;
