/** Merchants: registered by themselves or an authority, verified, suspended, reinstated. */
@NullMarked
package onlinefriday.merchant.registry;

import org.jspecify.annotations.NullMarked;
