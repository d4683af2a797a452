package onlinefriday.merchant.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Sets a template as PDF, in the one font it carries itself, so that every machine sets alike. */
@Component
public final class Typesetter {
  /** Documents held in memory at once. */
  private static final int AT_ONCE_MAX = 2;

  /** PDFBox brings it along; it has every letter of Vietnamese, but no bold ones. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final String FAMILY = "Liberation Sans";

  private final Semaphore room = new Semaphore(AT_ONCE_MAX);
  private final ITemplateEngine templates;

  Typesetter(ITemplateEngine templates) {
    this.templates = templates;
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  /**
   * @param template well-formed XML, which names no other resource
   * @throws ApiProblem 503 when too many are being set
   */
  public byte[] pdf(String template, Locale language, Map<String, Object> model) {
    if (!room.tryAcquire()) {
      throw new ApiProblem(CommonProblem.UNAVAILABLE);
    }
    try {
      return set(printable(templates.process(template, new Context(language, model))));
    } finally {
      room.release();
    }
  }

  private static byte[] set(String html) {
    try (ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.useFont(Typesetter::font, FAMILY);
      // Readable aloud; and nothing but the font above is looked for.
      builder.usePdfUaAccessibility(true);
      // What somebody wrote into a field is never a reason to fetch anything.
      builder.useExternalResourceAccessControl(
          (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
      builder.withHtmlContent(html, null);
      builder.toStream(pdf);
      builder.run();
      return pdf.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream font() {
    return Objects.requireNonNull(PdfRendererBuilder.class.getResourceAsStream(FONT), FONT);
  }

  /** XML has no room for some characters that JSON lets in. */
  private static String printable(String html) {
    StringBuilder kept = new StringBuilder(html.length());
    html.codePoints().filter(Typesetter::isXml).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
