package onlinefriday.merchant.filing;

import java.time.LocalDate;
import java.util.List;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.merchant.assessment.NamedInBodies;
import onlinefriday.merchant.declaration.Declarations;
import onlinefriday.merchant.item.FiledItem;
import onlinefriday.merchant.law.Assessment;
import onlinefriday.merchant.law.Assessor;
import onlinefriday.merchant.law.Filing;
import onlinefriday.merchant.law.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what is filed to the law. */
@Component
final class Judge {
  private final Assessor assessor;
  private final NamedInBodies named;
  private final Declarations declarations;
  private final Territories territories;

  Judge(
      Assessor assessor, NamedInBodies named, Declarations declarations, Territories territories) {
    this.assessor = assessor;
    this.named = named;
    this.declarations = declarations;
    this.territories = territories;
  }

  /** As it would be if it were received now. */
  Assessment judge(Dossier seen, Terms next, List<FiledItem> items) {
    return judge(seen, next, items, territories.today());
  }

  /**
   * As received today; but what its authorities have known for longer, for a day that is no
   * earlier, as received when they first had it. A supplement is not late because it was asked for.
   */
  Assessment judge(Dossier seen, Terms next, List<FiledItem> items, LocalDate today) {
    LocalDate first = seen.firstReceived().map(VietnamTime::dateOf).orElse(today);
    Programme known = programme(next, items, first);
    boolean same = first.equals(today) || isSameNotice(seen.required(), assessor.filing(known));
    List<String> skus = items.stream().map(FiledItem::sku).toList();
    return assessor.assess(
        same ? known : known.receivedOn(today),
        declarations.of(seen.merchantId(), skus, next.start(), seen.id()));
  }

  private Programme programme(Terms terms, List<FiledItem> items, LocalDate receivedOn) {
    return new Programme(
        named.form(terms.form()),
        terms.start(),
        terms.end(),
        terms.provinces(),
        terms.channel(),
        named.concentratedSpan(terms.editionId(), terms.provinces(), terms.start()),
        terms.totalPrizeValue(),
        receivedOn,
        items.stream().map(FiledItem::lawItem).toList(),
        terms.lawPrizes());
  }

  private static boolean isSameNotice(@Nullable Filing before, Filing now) {
    if (before == null || !before.authorities().equals(now.authorities())) {
      return false;
    }
    LocalDate due = before.fileBy();
    return due == null || now.fileBy() == null || !now.fileBy().isBefore(due);
  }
}
