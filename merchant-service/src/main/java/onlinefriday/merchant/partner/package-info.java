/** Shopping apps and their API keys, of which only digests are kept. */
@NullMarked
package onlinefriday.merchant.partner;

import org.jspecify.annotations.NullMarked;
