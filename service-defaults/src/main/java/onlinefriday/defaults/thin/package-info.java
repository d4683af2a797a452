/** Endpoints so hot that filters and dispatching would cost more than their work. */
@NullMarked
package onlinefriday.defaults.thin;

import org.jspecify.annotations.NullMarked;
