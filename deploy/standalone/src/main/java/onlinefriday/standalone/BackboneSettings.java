package onlinefriday.standalone;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the backbone keeps and offers what it has.
 *
 * @param data the directory that holds everything this installation keeps
 * @param issuer the issuer's own URL, the {@code iss} of its tokens
 * @param gateway the URL under which people reach the platform
 */
@ConfigurationProperties("onlinefriday.standalone")
public record BackboneSettings(
    @DefaultValue("data") Path data,
    @DefaultValue("27117") int storePort,
    @DefaultValue("3025") int mailPort,
    @DefaultValue("http://localhost:8090") String issuer,
    @DefaultValue("http://localhost:8080") String gateway) {}
