/** Tokens: those the gateway mints for keys, and those people bring, which it verifies. */
@NullMarked
package onlinefriday.gateway.token;

import org.jspecify.annotations.NullMarked;
