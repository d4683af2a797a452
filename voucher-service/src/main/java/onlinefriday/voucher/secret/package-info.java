/** Secrets that the service makes for itself and keeps in its database. */
@NullMarked
package onlinefriday.voucher.secret;

import org.jspecify.annotations.NullMarked;
