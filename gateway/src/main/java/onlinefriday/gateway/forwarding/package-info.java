/** What of a request reaches a service, and the identity, request id and trace that are added. */
@NullMarked
package onlinefriday.gateway.forwarding;

import org.jspecify.annotations.NullMarked;
