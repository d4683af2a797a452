package onlinefriday.voucher.reconciliation;

import java.time.Duration;
import onlinefriday.voucher.VoucherProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param finalAfter how long after its end a day may still change: facts are dated when they are
 *     asked for and written later. Longer than {@link VoucherProperties#silentAfter}, by as much as
 *     instances' clocks may differ and a write may be repeated
 * @param streamsMax days sent at once by this instance; beyond it the answer is 503
 * @param streamsPerPartnerMax of these, of one partner; beyond it the answer is 429
 */
@ConfigurationProperties("onlinefriday.voucher.reconciliation")
record ReconciliationProperties(
    Duration finalAfter,
    @DefaultValue("32") int streamsMax,
    @DefaultValue("4") int streamsPerPartnerMax) {}
