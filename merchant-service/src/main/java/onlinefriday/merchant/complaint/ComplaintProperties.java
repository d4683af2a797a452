package onlinefriday.merchant.complaint;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long it is kept how to reach whoever complained: personal data, for as long as somebody may
 * have to be asked or answered (law 91/2025/QH15).
 *
 * @param contactKeptAfterResolution from the decision, in which one may still object
 * @param contactKeptMax from the complaint, whether it was decided or not
 */
@ConfigurationProperties("merchant.complaints")
record ComplaintProperties(
    @DefaultValue("90d") Duration contactKeptAfterResolution,
    @DefaultValue("730d") Duration contactKeptMax) {}
