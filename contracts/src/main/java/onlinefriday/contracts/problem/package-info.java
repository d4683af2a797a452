/** Refusals and errors as callers see them (RFC 9457). */
@NullMarked
package onlinefriday.contracts.problem;

import org.jspecify.annotations.NullMarked;
