package onlinefriday.merchant.console;

import static java.util.Objects.requireNonNullElse;

import java.util.function.Function;
import java.util.function.Supplier;
import onlinefriday.defaults.page.Form;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.ListQuery;
import onlinefriday.merchant.filing.AmendmentGoods;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * The goods of an amendment: each button sends the whole form of {@link AmendPage}, so that nothing
 * typed is lost, and nothing is handed in.
 */
@Controller
@RequestMapping("/merchant/filings/{id}/amend")
class AmendGoodsPage {
  /** Of the fields of one item, which stand beside those of the filing. */
  private static final String ITEM = "item.";

  private final AmendPanel panel;
  private final AmendmentGoods goods;

  AmendGoodsPage(AmendPanel panel, AmendmentGoods goods) {
    this.panel = panel;
    this.goods = goods;
  }

  @PostMapping("/{change:pick|put|remove|undo}")
  ModelAndView change(
      Caller caller,
      @PathVariable String id,
      @PathVariable String change,
      ListQuery query,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    Desks.merchants(caller);
    String kept = AmendPanel.kept(typed);
    String sku = requireNonNullElse(typed.getFirst("sku"), "");
    return changed(
        typed,
        () ->
            switch (change) {
              case "pick" -> picked(id, caller, kept, sku, typed);
              case "put" -> put(id, caller, kept, typed);
              case "remove" -> goods.remove(id, caller, kept, sku);
              default -> {
                goods.drop(id, caller, kept);
                yield null;
              }
            },
        form -> panel.show(caller, id, query, form, model));
  }

  @PostMapping("/import")
  ModelAndView replace(
      Caller caller,
      @PathVariable String id,
      @RequestParam MultipartFile file,
      ListQuery query,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    Desks.merchants(caller);
    boolean partial = typed.containsKey("partial");
    return changed(
        typed,
        () -> {
          var replaced =
              goods.replace(id, caller, AmendPanel.kept(typed), partial, ImportPage.sheet(file));
          model.addAttribute("report", replaced.report());
          return replaced.kept();
        },
        form -> panel.show(caller, id, query, form, model));
  }

  /**
   * @param change what is kept after it; null: the goods are those that were filed
   */
  private static ModelAndView changed(
      MultiValueMap<String, String> typed,
      Supplier<@Nullable String> change,
      Function<Form, ModelAndView> shown) {
    try {
      AmendPanel.keep(typed, change.get());
      return shown.apply(Form.of(typed));
    } catch (ApiProblem problem) {
      return shown.apply(Form.refused(typed, problem));
    }
  }

  /** Shows it in the fields of one item. */
  private @Nullable String picked(
      String id,
      Caller caller,
      @Nullable String kept,
      String sku,
      MultiValueMap<String, String> typed) {
    goods
        .find(id, caller, kept, sku)
        .ifPresent(
            one ->
                ItemFields.valuesOf(one)
                    .forEach((field, values) -> typed.put(ITEM + field, values)));
    return kept;
  }

  private String put(
      String id, Caller caller, @Nullable String kept, MultiValueMap<String, String> typed) {
    MultiValueMap<String, String> item = new LinkedMultiValueMap<>();
    typed.forEach(
        (field, values) -> {
          if (field.startsWith(ITEM)) {
            item.put(field.substring(ITEM.length()), values);
          }
        });
    try {
      String now = goods.put(id, caller, kept, ItemFields.read(item));
      typed.keySet().removeIf(field -> field.startsWith(ITEM));
      return now;
    } catch (ApiProblem problem) {
      throw problem.renamed(field -> ITEM + field);
    }
  }
}
