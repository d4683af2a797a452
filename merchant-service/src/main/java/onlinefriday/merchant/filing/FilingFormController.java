package onlinefriday.merchant.filing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.problem.Wording;
import onlinefriday.defaults.security.Caller;
import onlinefriday.merchant.item.FiledItem;
import onlinefriday.merchant.item.Items;
import onlinefriday.merchant.law.Filing;
import onlinefriday.merchant.pdf.Typesetter;
import onlinefriday.merchant.registry.KnownMerchants;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class FilingFormController {
  private static final String TEMPLATE = "filing/form";

  private final FilingAnswers answers;
  private final Judge judge;
  private final Items items;
  private final KnownMerchants merchants;
  private final FormSheets sheets;
  private final Typesetter typesetter;

  FilingFormController(
      FilingAnswers answers,
      Judge judge,
      Items items,
      KnownMerchants merchants,
      FormSheets sheets,
      Typesetter typesetter) {
    this.answers = answers;
    this.judge = judge;
    this.items = items;
    this.merchants = merchants;
    this.sheets = sheets;
    this.typesetter = typesetter;
  }

  /**
   * The official form, filled in, to be checked and signed.
   *
   * @param form 01, 02, 03, 06 or 07; left out: 01 or 02, whichever the procedure begins with
   */
  @GetMapping(value = "/v1/filings/{id}/form.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> form(
      @PathVariable String id,
      Caller caller,
      @RequestParam(required = false) @Nullable String form) {
    Dossier seen = answers.shown(id, caller);
    MerchantState merchant =
        merchants
            .find(seen.merchantId())
            .orElseThrow(() -> new ApiProblem(CommonProblem.NOT_FOUND));
    List<FiledItem> filed = items.all(seen.contents().itemSet());
    Filing asked =
        seen.required() == null ? judge.judge(seen, seen.terms(), filed).filing() : seen.required();
    OfficialForm official = official(form, seen, asked);
    FormSheet sheet = sheets.fill(official, seen, asked.authorities(), merchant, filed);
    byte[] pdf = typesetter.pdf(TEMPLATE, FormSheets.LANGUAGE, Map.of("sheet", sheet));
    String name = "mau-" + official.number() + "-" + seen.id() + ".pdf";
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(pdf);
  }

  private static OfficialForm official(@Nullable String number, Dossier seen, Filing asked) {
    Optional<OfficialForm> wanted =
        number == null ? OfficialForm.firstOf(asked.procedure()) : OfficialForm.numbered(number);
    return wanted
        .filter(form -> form.isOf(seen, asked.procedure()))
        .orElseThrow(
            () ->
                new ApiProblem(
                    CommonProblem.NOT_FOUND,
                    Wording.of(
                        "Hồ sơ này không có mẫu đó.", "There is no such form of this filing.")));
  }
}
