package onlinefriday.gateway.token;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom the platform trusts; the same properties as every service has.
 *
 * @param peopleIssuer {@code iss} of the tokens of people and machine users
 * @param peopleJwksUri where that issuer publishes its keys
 * @param gatewayIssuer {@code iss} of the tokens minted here
 * @param audience what {@code aud} must contain
 */
@ConfigurationProperties("onlinefriday.security")
public record SecurityProperties(
    @DefaultValue("http://localhost:8090") String peopleIssuer,
    @DefaultValue("http://localhost:8090/oauth2/jwks") URI peopleJwksUri,
    @DefaultValue("onlinefriday-gateway") String gatewayIssuer,
    @DefaultValue("onlinefriday") String audience) {}
