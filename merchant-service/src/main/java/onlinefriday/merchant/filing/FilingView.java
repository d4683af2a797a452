package onlinefriday.merchant.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import onlinefriday.contracts.event.FilingState.State;
import onlinefriday.merchant.filing.Terms.PrizeRow;
import onlinefriday.merchant.law.Authority;
import onlinefriday.merchant.law.Channel;
import onlinefriday.merchant.law.Filing;
import onlinefriday.merchant.law.Procedure;
import onlinefriday.merchant.paper.Paper;
import org.jspecify.annotations.Nullable;

/**
 * A filing as answered; its items have a list of their own.
 *
 * @param decideBy the earliest day of an authority that has not answered
 * @param amendments how often it was supplemented or amended
 */
public record FilingView(
    String id,
    long version,
    String merchantId,
    String name,
    String form,
    LocalDate start,
    LocalDate end,
    List<String> provinces,
    Channel channel,
    @Nullable String editionId,
    long totalPrizeValue,
    List<PrizeRow> prizes,
    List<Paper> documents,
    int itemCount,
    State state,
    Instant changedAt,
    @Nullable String reason,
    @Nullable Procedure procedure,
    @Nullable List<Authority> authorities,
    @Nullable LocalDate fileBy,
    @Nullable LocalDate resultReportDue,
    @Nullable LocalDate decideBy,
    List<Receipt> receipts,
    int amendments,
    List<ResultReport> resultReports) {

  static FilingView of(Dossier dossier) {
    Terms terms = dossier.terms();
    Filing required = dossier.required();
    return new FilingView(
        dossier.id(),
        dossier.version(),
        dossier.merchantId(),
        terms.name(),
        terms.form(),
        terms.start(),
        terms.end(),
        terms.provinces(),
        terms.channel(),
        terms.editionId(),
        terms.totalPrizeValue(),
        terms.prizes(),
        terms.documents(),
        dossier.contents().itemCount(),
        dossier.state(),
        dossier.standing().changedAt(),
        dossier.standing().reason(),
        required == null ? null : required.procedure(),
        required == null ? null : required.authorities(),
        required == null ? null : required.fileBy(),
        required == null ? null : required.resultReportDue(),
        dossier.decideBy(),
        dossier.issued(),
        dossier.earlier().size(),
        dossier.reports());
  }
}
