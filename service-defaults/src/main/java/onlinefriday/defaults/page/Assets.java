package onlinefriday.defaults.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.DigestUtils;

/**
 * Where a page finds its stylesheets and scripts: all of them in our own jars. Every address names
 * the version or the content, so that a browser never mixes releases.
 */
public record Assets(
    String pico, String stylesheet, String htmx, String chart, String charts, String countdown) {
  private static final int TAG_LENGTH = 10;

  static Assets onClassPath() {
    return new Assets(
        webJar("picocss__pico", "css/pico.min.css"),
        own("frame.css"),
        webJar("htmx.org", "dist/htmx.min.js"),
        webJar("chart.js", "dist/chart.umd.min.js"),
        own("charts.js"),
        own("countdown.js"));
  }

  private static String webJar(String name, String file) {
    try (InputStream pom = open("META-INF/maven/org.webjars.npm/" + name + "/pom.properties")) {
      Properties properties = new Properties();
      properties.load(pom);
      return "/webjars/" + name + "/" + properties.getProperty("version") + "/" + file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String own(String file) {
    try (InputStream content = open("static/assets/" + file)) {
      String tag = DigestUtils.md5DigestAsHex(content).substring(0, TAG_LENGTH);
      return "/assets/" + file + "?v=" + tag;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String path) throws IOException {
    return new ClassPathResource(path).getInputStream();
  }
}
