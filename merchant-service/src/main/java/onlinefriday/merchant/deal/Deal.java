package onlinefriday.merchant.deal;

import java.util.List;
import onlinefriday.merchant.item.FiledItem;
import onlinefriday.merchant.law.FindingCode;

/**
 * Something on offer, as it is kept.
 *
 * @param id sorts in the order in which offers are shown
 * @param writing which of the times when its filing's goods were written it belongs to
 * @param words it is found by
 * @param places codes of today's provinces, or {@link Places#EVERYWHERE}
 * @param warnings what the law warns of
 */
record Deal(
    String id,
    String filingId,
    long writing,
    List<String> words,
    List<String> places,
    FiledItem item,
    List<String> warnings) {

  private static final int WHOLE_BPS = 10_000;

  static Deal of(
      String filingId,
      long writing,
      int place,
      FiledItem item,
      List<String> places,
      List<String> warnings) {
    return new Deal(
        rank(item, warnings) + "/%s/%d/%05d".formatted(filingId, writing, place),
        filingId,
        writing,
        SearchWords.of(item),
        places,
        item,
        warnings);
  }

  /** The larger share saved comes first; behind come prices in doubt, then what saves nothing. */
  private static String rank(FiledItem item, List<String> warnings) {
    boolean doubtful = warnings.contains(FindingCode.REFERENCE_PRICE_RAISED.code());
    return PriceCut.of(item)
        .map(cut -> "%d%05d".formatted(doubtful ? 1 : 0, WHOLE_BPS - cut.bps()))
        .orElse("2");
  }
}
