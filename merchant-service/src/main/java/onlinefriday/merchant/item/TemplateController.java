package onlinefriday.merchant.item;

import java.util.Arrays;
import java.util.List;
import onlinefriday.defaults.security.Caller;
import onlinefriday.merchant.sheet.SheetType;
import onlinefriday.merchant.sheet.Template;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The table that an import of items reads, with headings in the caller's language. */
@RestController
final class TemplateController {
  @GetMapping("/v1/filings/items-template.csv")
  ResponseEntity<byte[]> csv(Caller caller) {
    return template(SheetType.CSV, "items-template.csv");
  }

  @GetMapping("/v1/filings/items-template.xlsx")
  ResponseEntity<byte[]> xlsx(Caller caller) {
    return template(SheetType.XLSX, "items-template.xlsx");
  }

  private static ResponseEntity<byte[]> template(SheetType type, String name) {
    List<String> headings = Arrays.stream(ItemColumn.values()).map(ItemColumn::heading).toList();
    return ResponseEntity.ok()
        .contentType(type.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(Template.of(headings, type));
  }
}
