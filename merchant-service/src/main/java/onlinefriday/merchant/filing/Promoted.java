package onlinefriday.merchant.filing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import onlinefriday.merchant.deal.PromotedFiling;
import onlinefriday.merchant.deal.PromotedFilings;
import onlinefriday.merchant.item.FiledItem;
import org.springframework.stereotype.Component;

/** What the public may know of filings in force. */
@Component
final class Promoted implements PromotedFilings {
  private final Filings filings;
  private final Judge judge;

  Promoted(Filings filings, Judge judge) {
    this.filings = filings;
    this.judge = judge;
  }

  @Override
  public Optional<PromotedFiling> inForce(String id) {
    return filings.find(id).filter(dossier -> dossier.state().isInForce()).map(Promoted::filing);
  }

  @Override
  public Map<String, List<String>> warnings(String id, List<FiledItem> items) {
    return filings.find(id).stream()
        .flatMap(dossier -> judge.judge(dossier, dossier.terms(), items).warnings().stream())
        .filter(found -> found.item() != null)
        .collect(
            groupingBy(
                found -> Objects.requireNonNull(found.item()),
                mapping(found -> found.code().code(), toList())));
  }

  private static PromotedFiling filing(Dossier dossier) {
    Terms terms = dossier.terms();
    return new PromotedFiling(
        dossier.id(),
        dossier.merchantId(),
        terms.name(),
        terms.start(),
        terms.end(),
        terms.provinces(),
        dossier.contents().itemSet(),
        dossier.current().stream().map(Receipt::number).toList());
  }
}
