package onlinefriday.merchant.deal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import onlinefriday.merchant.item.FiledItem;

/** Whoever knows the filings. */
public interface PromotedFilings {
  /** A filing that is in force now; empty when it is not. */
  Optional<PromotedFiling> inForce(String id);

  /**
   * @param items those of the filing
   * @return what the law warns of, its codes by sku
   */
  Map<String, List<String>> warnings(String id, List<FiledItem> items);
}
