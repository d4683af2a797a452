package onlinefriday.merchant.deal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * The stylesheet of this service's public pages, in templates {@code @dealAssets}. Its address lies
 * below a page, which is what the gateway leads here, and names its content, so that releases never
 * mix.
 */
@Component
public final class DealAssets {
  private static final String PATH = "/deals/assets/deals.css";

  private final String stylesheet;

  DealAssets() {
    try (InputStream content = new ClassPathResource("static" + PATH).getInputStream()) {
      this.stylesheet = PATH + "?v=" + DigestUtils.md5DigestAsHex(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String stylesheet() {
    return stylesheet;
  }
}
