package onlinefriday.gateway.token;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URL;
import org.springframework.stereotype.Component;

/** Fetches the issuer's key set and remembers whether the issuer answered the last time. */
@Component
class IssuerKeySet implements ResourceRetriever {
  private static final int BYTES_MAX = 64 * 1024;

  private final ResourceRetriever http;
  private volatile boolean answered = true;

  IssuerKeySet(TokenProperties properties) {
    int timeoutMs = Math.toIntExact(properties.issuerTimeout().toMillis());
    this.http = new DefaultResourceRetriever(timeoutMs, timeoutMs, BYTES_MAX);
  }

  @Override
  public Resource retrieveResource(URL url) throws IOException {
    answered = false;
    Resource resource = http.retrieveResource(url);
    answered = true;
    return resource;
  }

  boolean answered() {
    return answered;
  }
}
