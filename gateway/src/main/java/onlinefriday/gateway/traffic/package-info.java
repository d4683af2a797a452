/** How much may pass: rates per caller, sizes of bodies, requests at once per service. */
@NullMarked
package onlinefriday.gateway.traffic;

import org.jspecify.annotations.NullMarked;
