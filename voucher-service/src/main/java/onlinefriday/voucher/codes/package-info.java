/** Single-use codes: how they are written, issued, recognised, revoked and guessed at. */
@NullMarked
package onlinefriday.voucher.codes;

import org.jspecify.annotations.NullMarked;
