package onlinefriday.merchant.filing;

/**
 * What was filed before an amendment.
 *
 * @param replacedBy the version of the filing that no longer says so
 */
record Earlier(long replacedBy, Contents contents) {}
