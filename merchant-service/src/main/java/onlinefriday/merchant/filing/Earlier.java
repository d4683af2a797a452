package onlinefriday.merchant.filing;

import org.jspecify.annotations.Nullable;

/**
 * What was filed before an amendment.
 *
 * @param replacedBy the version of the filing that no longer says so
 * @param reason why
 */
record Earlier(long replacedBy, Contents contents, @Nullable String reason) {}
