package onlinefriday.merchant.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import onlinefriday.defaults.page.Form;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.ListQuery;
import onlinefriday.merchant.filing.FilingDesk;
import onlinefriday.merchant.filing.FilingReading;
import onlinefriday.merchant.item.ImportReport;
import onlinefriday.merchant.sheet.SheetFile;
import onlinefriday.merchant.sheet.SheetType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Goods from a file, with what came of each row. */
@Controller
class ImportPage {
  /** Goods shown below the report. */
  private static final int ITEMS_SHOWN = 50;

  private final FilingDesk desk;
  private final FilingReading filings;

  ImportPage(FilingDesk desk, FilingReading filings) {
    this.desk = desk;
    this.filings = filings;
  }

  @PostMapping("/merchant/filings/{id}/items/import")
  ModelAndView read(
      Caller caller,
      @PathVariable String id,
      @RequestParam MultipartFile file,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    Desks.merchants(caller);
    String mode = typed.containsKey("partial") ? "partial" : "all";
    try {
      var report = desk.importItems(id, caller, FormFields.seen(typed), mode, sheet(file));
      return show(caller, id, Form.blank(), report, model);
    } catch (ApiProblem problem) {
      return show(caller, id, Form.refused(typed, problem), null, model);
    }
  }

  private ModelAndView show(
      Caller caller, String id, Form form, @Nullable ImportReport report, Model model) {
    var found = filings.find(id, caller);
    var page = filings.items(id, caller, new ListQuery(ITEMS_SHOWN, null));
    model.addAttribute("desk", found);
    model.addAttribute("filing", found.filing());
    model.addAttribute("items", page.items());
    model.addAttribute("cursor", null);
    model.addAttribute("hasMore", page.nextCursor() != null);
    model.addAttribute("report", report);
    model.addAttribute("missing", List.of());
    return form.on("merchant/items", model);
  }

  /** Browsers name the type by what is installed beside them; the bytes know better. */
  static SheetFile sheet(MultipartFile file) {
    try {
      byte[] bytes = file.getBytes();
      boolean zipped = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
      boolean workbook = zipped || bytes.length > 0 && (bytes[0] & 0xFF) == 0xD0;
      return new SheetFile(bytes, workbook ? SheetType.XLSX : SheetType.CSV);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
