package onlinefriday.merchant.filing;

import static onlinefriday.merchant.filing.Desk.contest;
import static onlinefriday.merchant.filing.Desk.discount;
import static onlinefriday.merchant.filing.Desk.draw;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class FilingFormPdfTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @LocalServerPort int port;
  @Autowired MovableClock clock;

  @BeforeEach
  void itIsAMondayInNovember() {
    clock.moveTo(Instant.parse(Desk.NOVEMBER_16));
  }

  @AfterEach
  void itIsToday() {
    clock.reset();
  }

  @Test
  void aDraftNoticeIsPrintedWithEveryMarkOfItsLetters() throws IOException {
    Map<String, @Nullable Object> body = contest(desk().merchant(), "79", "68");
    body.put("name", "Cuộc thi <b>“Ẩm thực Đà Lạt”</b> & ẵ ỹ ợ ử");
    String text = text(pdf(desk().drafted(body), ""));
    says(text, "Mẫu số 01", "THÔNG BÁO THỰC HIỆN KHUYẾN MẠI", "chưa xác minh");
    says(text, "Cuộc thi <b>“Ẩm thực Đà Lạt”</b> & ẵ ỹ ợ ử", "Công ty TNHH Hàng Việt");
    says(text, "Sở Công Thương thành phố Hồ Chí Minh; Sở Công Thương tỉnh Lâm Đồng");
    says(text, "từ ngày 27/11/2026 đến hết ngày 03/12/2026", "200.000.000 ₫", "Xe máy");
    assertThat(text).doesNotContain("Biênnhận");
  }

  @Test
  void theFontIsEmbeddedAndNoneOfTheMachineIsNeeded() throws IOException {
    byte[] pdf = pdf(desk().submitted(contest(desk().merchant(), "79")), "").body();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var resources = document.getPage(0).getResources();
      List<PDFont> fonts =
          StreamSupport.stream(resources.getFontNames().spliterator(), false)
              .map(
                  name -> {
                    try {
                      return resources.getFont(name);
                    } catch (IOException e) {
                      throw new IllegalStateException(e);
                    }
                  })
              .toList();
      assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
    }
  }

  @Test
  void aDrawHasItsApplicationItsRulesAndInTheEndItsReport() throws IOException {
    String path = desk().submitted(draw(desk().merchant(), "79"));
    says(text(pdf(path, "")), "Mẫu số 02", "Biên nhận: 20261116-79-");
    says(text(pdf(path, "?form=03")), "Mẫu số 03", "tại cửa hàng và trực tuyến");
    assertThat(pdf(path, "?form=01").statusCode()).isEqualTo(404);
    assertThat(pdf(path, "?form=07").statusCode()).isEqualTo(404);
    desk().decide(Tokens.officer("79"), path, "ACCEPT");
    clock.moveTo(Instant.parse("2026-12-10T02:00:00Z"));
    desk()
        .operator()
        .post(path + "/result-report", Map.of("winners", 4, "note", "Đã trao\u0001 đủ"));
    says(text(pdf(path, "?form=07")), "Mẫu số 07", "Đã trao đủ");
  }

  @Test
  void anAmendmentSaysWhatWasAndWhatIs() throws IOException {
    String path = desk().submitted(contest(desk().merchant(), "79"));
    assertThat(pdf(path, "?form=06").statusCode()).isEqualTo(404);
    desk().operator().post(path + "/amend", Map.of("end", "2026-12-10", "reason", "kéo dài"));
    says(
        text(pdf(path, "?form=06")),
        "Mẫu số 06",
        "đến hết ngày 03/12/2026",
        "đến hết ngày 09/12/2026");
  }

  @Test
  void whatNeedsNoFilingHasNoForm() {
    String path = desk().drafted(discount(desk().merchant()));
    assertThat(pdf(path, "").statusCode()).isEqualTo(404);
    assertThat(desk().officer("79").get(path + "/form.pdf").status()).isEqualTo(404);
  }

  private HttpResponse<byte[]> pdf(String path, String query) {
    URI uri = URI.create("http://localhost:" + port + path + "/form.pdf" + query);
    HttpRequest request =
        HttpRequest.newBuilder(uri).header("Authorization", Tokens.operator()).build();
    try {
      return CLIENT.send(request, BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Without any space: where it wraps is not said here. */
  private static String text(HttpResponse<byte[]> response) throws IOException {
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/pdf");
    try (PDDocument document = Loader.loadPDF(response.body())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return closedUp(stripper.getText(document));
    }
  }

  private Desk desk() {
    return new Desk(port);
  }

  private static void says(String text, String... phrases) {
    for (String phrase : phrases) {
      assertThat(text).contains(closedUp(phrase));
    }
  }

  private static String closedUp(String text) {
    return text.replaceAll("[\\s\\u00a0]+", "");
  }
}
