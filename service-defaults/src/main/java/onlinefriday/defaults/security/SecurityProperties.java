package onlinefriday.defaults.security;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The two issuers a service trusts.
 *
 * @param peopleIssuer {@code iss} of people's and machine users' tokens
 * @param gatewayIssuer {@code iss} of the tokens the gateway mints from API keys
 * @param audience every token must name it
 * @param tokenCacheSizeMax verified tokens remembered until they expire
 */
@ConfigurationProperties("onlinefriday.security")
record SecurityProperties(
    String peopleIssuer,
    String peopleJwksUri,
    String gatewayIssuer,
    String gatewayJwksUri,
    String audience,
    int tokenCacheSizeMax) {}
