/** Background work as part of a service: it starts and stops with it. */
@NullMarked
package onlinefriday.defaults.background;

import org.jspecify.annotations.NullMarked;
