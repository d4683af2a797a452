package onlinefriday.merchant.filing;

import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.defaults.web.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** From what a caller may see to a filing, and from a filing to an answer. */
@Component
final class FilingAnswers {
  private final Filings filings;
  private final FilingAccess access;

  FilingAnswers(Filings filings, FilingAccess access) {
    this.filings = filings;
    this.access = access;
  }

  /**
   * As it is stored, to take a step from; {@link #shown} is what to answer.
   *
   * @throws ApiProblem 404 also when it exists, but not for this caller
   */
  Dossier visible(String id, Caller caller) {
    allow(!caller.is(Role.PARTNER));
    return filings
        .find(id)
        .filter(dossier -> access.maySee(caller, dossier))
        .orElseThrow(() -> new ApiProblem(CommonProblem.NOT_FOUND));
  }

  /** As it is for the caller: authorities see what was submitted, not what is being written. */
  Dossier shown(String id, Caller caller) {
    return access.shown(caller, visible(id, caller));
  }

  /** What the caller may change. */
  Dossier own(String id, Caller caller) {
    Dossier seen = visible(id, caller);
    allow(access.mayFileFor(caller, seen.merchantId()));
    return seen;
  }

  static ResponseEntity<FilingView> answer(Dossier dossier) {
    return ResponseEntity.ok().eTag(IfMatch.etag(dossier.version())).body(FilingView.of(dossier));
  }

  static void allow(boolean allowed) {
    if (!allowed) {
      throw new ApiProblem(CommonProblem.FORBIDDEN);
    }
  }
}
