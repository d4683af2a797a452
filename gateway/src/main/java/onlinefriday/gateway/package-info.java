/** The one door of the platform: who calls, how much they may, and whether the service is up. */
@NullMarked
package onlinefriday.gateway;

import org.jspecify.annotations.NullMarked;
