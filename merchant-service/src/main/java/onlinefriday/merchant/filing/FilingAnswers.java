package onlinefriday.merchant.filing;

import java.util.function.Function;
import java.util.function.Supplier;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.defaults.web.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** From what a caller may see to a filing, and from a result to an answer. */
@Component
final class FilingAnswers {
  /** A try is lost only to another who won, and no more authorities decide than there are units. */
  private static final int TRIES_MAX = 64;

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

  /** Takes a step until nobody is faster. */
  static Dossier take(Dossier first, Supplier<Dossier> again, Function<Dossier, Result> step) {
    Result result = step.apply(first);
    for (int tries = 1; result instanceof Result.Overtaken && tries < TRIES_MAX; tries++) {
      result = step.apply(again.get());
    }
    if (result instanceof Result.Overtaken) {
      throw new ApiProblem(CommonProblem.UNAVAILABLE);
    }
    return done(result);
  }

  static Dossier done(Result result) {
    return switch (result) {
      case Result.Done done -> done.dossier();
      case Result.Refused refused -> throw new ApiProblem(refused.why(), null, refused.errors());
      case Result.Unlawful unlawful -> throw new UnlawfulFiling(unlawful.violations());
      case Result.Overtaken _ -> throw new ApiProblem(CommonProblem.PRECONDITION_FAILED);
    };
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
