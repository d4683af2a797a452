/** The tokens that prove who calls: their issuers, and what each may say. */
@NullMarked
package onlinefriday.contracts.token;

import org.jspecify.annotations.NullMarked;
