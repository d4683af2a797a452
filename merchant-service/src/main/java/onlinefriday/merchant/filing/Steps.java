package onlinefriday.merchant.filing;

import java.util.EnumSet;
import java.util.Set;
import onlinefriday.defaults.security.Caller;
import org.springframework.stereotype.Component;

/** What a page offers; whoever takes a step is asked again. */
@Component
final class Steps {
  private final FilingAccess access;
  private final Amending amending;
  private final Closing closing;
  private final Deciding deciding;

  Steps(FilingAccess access, Amending amending, Closing closing, Deciding deciding) {
    this.access = access;
    this.amending = amending;
    this.closing = closing;
    this.deciding = deciding;
  }

  Set<Step> of(Dossier dossier, Caller caller) {
    Set<Step> steps = EnumSet.noneOf(Step.class);
    if (access.mayFileFor(caller, dossier.merchantId())) {
      add(steps, Step.EDIT, dossier.isEditable());
      add(steps, Step.SUBMIT, dossier.isEditable());
      add(steps, Step.AMEND, amending.mayAmend(dossier));
      add(steps, Step.WITHDRAW, closing.mayWithdraw(dossier));
      add(steps, Step.REPORT, closing.mayReport(dossier));
    }
    boolean decides = access.mayDecide(caller, dossier) && deciding.awaits(dossier, caller);
    add(steps, Step.DECIDE, decides);
    return steps;
  }

  private static void add(Set<Step> steps, Step step, boolean possible) {
    if (possible) {
      steps.add(step);
    }
  }
}
