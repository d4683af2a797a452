package onlinefriday.merchant.registry;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much of the registry one person may take up.
 *
 * @param merchantsPerPersonMax that a person has registered and that wait to be verified or that
 *     the person still acts for
 * @param unverifiedHold how long a merchant that nobody has verified keeps others from registering
 *     its tax code
 * @param invitationLife how long somebody may take to accept to become a member
 */
@ConfigurationProperties("merchant.registry")
record RegistryProperties(
    int merchantsPerPersonMax, Duration unverifiedHold, Duration invitationLife) {}
