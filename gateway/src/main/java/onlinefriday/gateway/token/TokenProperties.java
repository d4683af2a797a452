package onlinefriday.gateway.token;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * @param keysFile JWK set with the private signing keys; made when missing, readable by its owner
 *     only; the instances of one gateway share it
 * @param partnerTokenLife from minting to expiry
 * @param partnerTokenMargin a minted token is not handed out in the last part of its life
 * @param mintedMax minted tokens held, one per API key
 * @param verifiedMax verified tokens of people remembered until they expire
 * @param issuerTimeout for one question to the people's issuer
 */
@ConfigurationProperties("onlinefriday.gateway")
record TokenProperties(
    @DefaultValue("data/gateway-keys.json") Path keysFile,
    @DefaultValue("5m") Duration partnerTokenLife,
    @DefaultValue("60s") Duration partnerTokenMargin,
    @Name("minted-tokens-max") @DefaultValue("20000") int mintedMax,
    @Name("verified-tokens-max") @DefaultValue("50000") int verifiedMax,
    @DefaultValue("2s") Duration issuerTimeout) {}
