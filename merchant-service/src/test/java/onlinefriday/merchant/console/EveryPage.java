package onlinefriday.merchant.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;

/** A list as it is read from its first page to its last. */
final class EveryPage {
  private static final Pattern NEXT = Pattern.compile("rel=\"next\"[^>]*href=\"([^\"]*)\"");

  private EveryPage() {}

  /** Other tests leave merchants too, so what is looked for may stand on a later page. */
  static String of(Api reader, String path) {
    return of(reader, path, 500);
  }

  static String of(Api reader, String path, int limit) {
    StringBuilder seen = new StringBuilder();
    String next = path + "?limit=" + limit;
    while (next != null) {
      Reply page = reader.page(next);
      assertThat(page.status()).isEqualTo(200);
      seen.append(page.html());
      Matcher link = NEXT.matcher(page.html());
      next = link.find() ? path + link.group(1).replace("&amp;", "&") : null;
    }
    return seen.toString();
  }
}
