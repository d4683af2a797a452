package onlinefriday.merchant.oversight;

import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A merchant that somebody should look at.
 *
 * @param legalName null when the merchant is not known any more
 * @param signs of all kinds together
 * @param skus goods whose reference price was raised
 * @param inspectionId the last that was opened about it
 */
public record Lead(
    String merchantId,
    @Nullable String legalName,
    String province,
    int signs,
    int skus,
    List<Counted> counted,
    @Nullable String inspectionId) {

  /**
   * @param count at most {@link Leads#COUNTED_MAX}
   * @param of ids of the filings or complaints
   */
  record Counted(Sign sign, int count, List<String> of) {}

  static Lead of(Document lead) {
    return new Lead(
        lead.getString("_id"),
        null,
        lead.getString("province"),
        lead.get(LeadList.SIGNS, Number.class).intValue(),
        lead.get(LeadList.SKUS, Number.class).intValue(),
        Arrays.stream(Sign.values())
            .map(sign -> counted(sign, lead.get(sign.field(), Document.class)))
            .filter(one -> one.count() > 0)
            .toList(),
        lead.getString(LeadList.INSPECTION));
  }

  Lead named(@Nullable String name) {
    return new Lead(merchantId, name, province, signs, skus, counted, inspectionId);
  }

  private static Counted counted(Sign sign, Document kept) {
    return new Counted(
        sign, kept.get("count", Number.class).intValue(), kept.getList("seen", String.class));
  }
}
