package onlinefriday.merchant.filing;

import onlinefriday.contracts.place.Province;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.merchant.deal.DealAssets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /filing-receipts}: whether the number of a receipt is genuine, for everybody. */
@Controller
final class ReceiptPage {
  private final ReceiptLookup receipts;
  private final Provinces provinces;
  private final DealAssets assets;

  ReceiptPage(ReceiptLookup receipts, Provinces provinces, DealAssets assets) {
    this.receipts = receipts;
    this.provinces = provinces;
    this.assets = assets;
  }

  @GetMapping("/filing-receipts")
  String page(@RequestParam(required = false) @Nullable String number, Model model) {
    String wanted = number == null ? "" : number.strip();
    model.addAttribute("number", wanted);
    model.addAttribute("asked", !wanted.isEmpty());
    model.addAttribute("stylesheet", assets.stylesheet());
    if (!wanted.isEmpty()) {
      receipts.find(wanted).ifPresent(found -> show(found, model));
    }
    return "filing-receipts";
  }

  private void show(ReceiptView found, Model model) {
    model.addAttribute("receipt", found);
    model.addAttribute("lastDay", found.end().minusDays(1));
    model.addAttribute(
        "places", found.provinces().stream().map(code -> name(code, found)).toList());
    String receiver = found.authority().province();
    model.addAttribute("receiver", receiver == null ? null : name(receiver, found));
  }

  private String name(String code, ReceiptView found) {
    return provinces.find(code, found.start()).map(Province::nameVi).orElse(code);
  }
}
