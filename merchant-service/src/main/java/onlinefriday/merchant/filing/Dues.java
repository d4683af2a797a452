package onlinefriday.merchant.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onlinefriday.contracts.event.FilingState.State;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.merchant.item.Items;
import onlinefriday.merchant.law.Filing;
import org.springframework.stereotype.Component;

/** What a filing leaves to be done, and by when. */
@Component
final class Dues {
  /** A list judges no draft with more items than this; the page of the draft does. */
  static final int LISTED_ITEMS_MAX = 200;

  private final Judge judge;
  private final Items items;
  private final Closing closing;
  private final Territories territories;

  Dues(Judge judge, Items items, Closing closing, Territories territories) {
    this.judge = judge;
    this.items = items;
    this.closing = closing;
    this.territories = territories;
  }

  /**
   * @param itemsMax a draft with more is not judged
   */
  List<Due> of(Dossier dossier, int itemsMax) {
    List<Due> dues = new ArrayList<>();
    if (dossier.isEditable() && dossier.contents().itemCount() <= itemsMax) {
      asked(dossier).ifPresent(asked -> handIn(dossier, asked, dues));
    }
    if (dossier.isDecidable() && dossier.decideBy() != null) {
      dues.add(due(Due.Kind.REPLY, dossier.decideBy()));
    }
    Filing required = dossier.required();
    if (required != null && required.resultReportDue() != null && isOwed(dossier)) {
      dues.add(due(Due.Kind.REPORT, required.resultReportDue()));
    }
    return dues;
  }

  private static void handIn(Dossier dossier, Filing asked, List<Due> dues) {
    boolean supplement = dossier.state() == State.SUPPLEMENT_ASKED;
    if (asked.fileBy() != null) {
      Due.Kind kind = supplement ? Due.Kind.SUPPLEMENT : Due.Kind.FILE;
      dues.add(new Due(kind, asked.fileBy(), asked.late()));
    }
  }

  private boolean isOwed(Dossier dossier) {
    return dossier.reports().isEmpty()
        && (dossier.state().isInForce() || closing.mayReport(dossier));
  }

  /** Nothing when its edition is not known any more: its page says so at the field. */
  private Optional<Filing> asked(Dossier dossier) {
    try {
      var filed = items.all(dossier.contents().itemSet());
      return Optional.of(judge.judge(dossier, dossier.terms(), filed).filing());
    } catch (ApiProblem unknown) {
      return Optional.empty();
    }
  }

  private Due due(Due.Kind kind, LocalDate by) {
    return new Due(kind, by, territories.today().isAfter(by));
  }
}
