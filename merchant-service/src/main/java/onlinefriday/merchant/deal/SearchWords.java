package onlinefriday.merchant.deal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import onlinefriday.contracts.text.TextNormalizer;
import onlinefriday.merchant.item.FiledItem;
import org.jspecify.annotations.Nullable;

/** Words as people type them, with or without their marks: {@code Áo thun} is {@code ao thun}. */
final class SearchWords {
  /** Of one offer; the longest real names of products have some thirty. */
  private static final int WORDS_MAX = 40;

  private static final int WORD_LENGTH_MAX = 40;

  /** Sets the words of a category apart from those of a name. */
  private static final String OF_CATEGORY = "#";

  private SearchWords() {}

  /** All that an item is found by. */
  static List<String> of(FiledItem item) {
    return Stream.concat(
            ofText(item.name()).limit(WORDS_MAX), ofCategory(item.category()).limit(WORDS_MAX))
        .toList();
  }

  static Stream<String> ofText(@Nullable String text) {
    if (text == null) {
      return Stream.empty();
    }
    return Arrays.stream(TextNormalizer.words(text).split(" "))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, Math.min(word.length(), WORD_LENGTH_MAX)))
        .distinct();
  }

  static Stream<String> ofCategory(@Nullable String category) {
    return ofText(category).map(word -> OF_CATEGORY + word);
  }
}
