/** Papers that prove a claim or belong to a filing: named and hashed here, kept by their owner. */
@NullMarked
package onlinefriday.merchant.paper;

import org.jspecify.annotations.NullMarked;
