package onlinefriday.gateway.problem;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import onlinefriday.contracts.problem.ProblemKind;

/** A problem as a page that needs nothing else: the services that hold the styles may be down. */
final class ProblemPage {
  /** It loads nothing, runs nothing and has its style with it. */
  static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
          + "frame-ancestors 'none'";

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="%1$s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%2$s · Online Friday</title>
      <style>
      :root{color-scheme:light dark}
      body{margin:0;min-height:100vh;display:grid;place-items:center;
      font:1.05rem/1.6 system-ui,sans-serif;background:Canvas;color:CanvasText}
      main{max-width:34rem;padding:2rem}
      .status{font-size:.95rem;letter-spacing:.08em;opacity:.7;margin:0}
      h1{font-size:1.9rem;line-height:1.25;margin:.3rem 0 1rem;text-wrap:balance}
      a{display:inline-block;margin:.4rem 1rem .4rem 0;color:LinkText}
      </style>
      </head>
      <body>
      <main>
      <p class="status">Online Friday · %3$d</p>
      <h1>%2$s</h1>
      <p>%4$s</p>
      <p><a href="/">%5$s</a><a href="/sign-in">%6$s</a></p>
      </main>
      </body>
      </html>
      """;

  private ProblemPage() {}

  static byte[] render(ProblemKind kind, Locale locale) {
    boolean english = "en".equals(locale.getLanguage());
    return PAGE.formatted(
            english ? "en" : "vi",
            kind.title(locale),
            kind.status(),
            advice(kind, english),
            english ? "Home page" : "Trang chủ",
            english ? "Sign in" : "Đăng nhập")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String advice(ProblemKind kind, boolean english) {
    if (kind.retryable()) {
      return english
          ? "Please try again in a moment. What you sent was not lost if it was confirmed."
          : "Vui lòng thử lại sau giây lát. Những gì đã được xác nhận không bị mất.";
    }
    return english
        ? "Check the address, or sign in with an account that may see this page."
        : "Hãy kiểm tra địa chỉ, hoặc đăng nhập bằng tài khoản được phép xem trang này.";
  }
}
