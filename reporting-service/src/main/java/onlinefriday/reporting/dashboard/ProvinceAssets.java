package onlinefriday.reporting.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.DigestUtils;

/**
 * Addresses of this page's own files, in templates {@code @provinceAssets}. They lie below the
 * page, which is what the gateway leads here, and name their content, so that releases never mix.
 */
public record ProvinceAssets(String stylesheet, String script) {
  static ProvinceAssets onClassPath() {
    return new ProvinceAssets(addressOf("province.css"), addressOf("live.js"));
  }

  private static String addressOf(String file) {
    String path = "/province/assets/" + file;
    try (InputStream content = new ClassPathResource("static" + path).getInputStream()) {
      return path + "?v=" + DigestUtils.md5DigestAsHex(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
