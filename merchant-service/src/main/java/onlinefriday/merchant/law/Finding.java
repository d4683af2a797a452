package onlinefriday.merchant.law;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that a programme breaks, or that cannot be said for sure.
 *
 * @param item the sku, when it is about one item
 * @param rule what it rests on
 */
public record Finding(FindingCode code, @Nullable String item, Rule rule, List<Figure> figures) {

  public String message(Locale locale) {
    Object[] shown = figures.stream().map(figure -> figure.in(locale)).toArray();
    return String.format(Locale.ROOT, code.wording(locale), shown);
  }
}
