/** Who writes and publishes, under which epoch; the ledger's way to Kafka. */
@NullMarked
package onlinefriday.voucher.publishing;

import org.jspecify.annotations.NullMarked;
