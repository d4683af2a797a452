package onlinefriday.merchant.filing;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.IfMatch;
import onlinefriday.merchant.attempt.Attempt;
import onlinefriday.merchant.item.ImportReport;
import onlinefriday.merchant.sheet.SheetFile;
import onlinefriday.merchant.sheet.SheetType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Items of a filing from a file, in place of all that were there. */
@RestController
final class ItemImportController {
  private final Drafting drafting;
  private final FilingAnswers answers;
  private final ItemFiles files;

  ItemImportController(Drafting drafting, FilingAnswers answers, ItemFiles files) {
    this.drafting = drafting;
    this.answers = answers;
    this.files = files;
  }

  /**
   * @param mode {@code all}: nothing is stored while any row is rejected; {@code partial}: the good
   *     rows are
   */
  @PostMapping("/v1/filings/{id}/items/import")
  @RequestBody(
      required = true,
      content = {
        @Content(mediaType = SheetType.TEXT_CSV),
        @Content(mediaType = SheetType.OPEN_XML)
      })
  ResponseEntity<ImportReport> importItems(
      @PathVariable String id,
      Caller caller,
      IfMatch ifMatch,
      @RequestParam(defaultValue = "all") String mode,
      HttpServletRequest request) {
    return imported(id, caller, ifMatch, mode, () -> SheetFile.of(request));
  }

  /** The same, wherever the file comes from. */
  ResponseEntity<ImportReport> imported(
      String id, Caller caller, IfMatch ifMatch, String mode, Supplier<SheetFile> file) {
    Dossier seen = own(id, caller, ifMatch);
    boolean partial = isPartial(mode);
    return files.read(
        file,
        read -> {
          if (!read.isTaken(partial)) {
            return answer(seen, read.report());
          }
          Dossier stored =
              Attempt.repeated(
                  seen,
                  () -> own(id, caller, ifMatch),
                  now -> drafting.correct(now, now.terms(), read.items(), caller));
          return answer(stored, read.report().stored(true));
        });
  }

  private Dossier own(String id, Caller caller, IfMatch ifMatch) {
    Dossier seen = answers.own(id, caller);
    ifMatch.check(seen.version());
    return seen;
  }

  private static boolean isPartial(String mode) {
    return switch (mode) {
      case "all" -> false;
      case "partial" -> true;
      default -> throw new ApiProblem(CommonProblem.MALFORMED, "mode is all or partial");
    };
  }

  private static ResponseEntity<ImportReport> answer(Dossier dossier, ImportReport report) {
    return ResponseEntity.ok().eTag(IfMatch.etag(dossier.version())).body(report);
  }
}
