package onlinefriday.merchant.deal;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.problem.Wording;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which offers somebody looks for.
 *
 * @param province null for all
 * @param words each of which has to be there; none for all
 */
record DealQuestion(@Nullable String province, List<String> words) {
  static final int TEXT_LENGTH_MAX = 200;
  static final int WORDS_MAX = 12;

  /**
   * @param q words of the name
   * @param category words of the category
   * @throws ApiProblem 400 when the province is none of today, or too much is asked for
   */
  static DealQuestion of(
      @Nullable String province, @Nullable String q, @Nullable String category, Places places) {
    String code = province == null || province.isBlank() ? null : province;
    if (code != null && !places.isProvince(code)) {
      throw refused("province: không phải tỉnh, thành hôm nay", "province: none of today's");
    }
    if (isLong(q) || isLong(category)) {
      throw refused(
          "q, category: nhiều nhất " + TEXT_LENGTH_MAX + " ký tự",
          "q, category: at most " + TEXT_LENGTH_MAX + " characters");
    }
    List<String> words =
        Stream.concat(SearchWords.ofText(q), SearchWords.ofCategory(category)).toList();
    if (words.size() > WORDS_MAX) {
      throw refused(
          "q, category: nhiều nhất " + WORDS_MAX + " từ",
          "q, category: at most " + WORDS_MAX + " words");
    }
    return new DealQuestion(code, words);
  }

  private static boolean isLong(@Nullable String text) {
    return text != null && text.length() > TEXT_LENGTH_MAX;
  }

  private static ApiProblem refused(String vi, String en) {
    return new ApiProblem(CommonProblem.MALFORMED, Wording.of(vi, en));
  }

  /**
   * What has to hold, each by itself; the store looks by the first, in the order of the ids, and a
   * long word is rarer than a short one.
   */
  List<Bson> conditions() {
    List<Bson> wanted = new ArrayList<>();
    words.stream()
        .sorted(Comparator.comparing(String::length).reversed())
        .forEach(word -> wanted.add(eq(Deals.WORDS, word)));
    if (province != null) {
      wanted.add(in(Deals.PLACES, province, Places.EVERYWHERE));
    }
    return wanted;
  }
}
