package onlinefriday.merchant.assessment;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import onlinefriday.contracts.event.Span;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.defaults.web.Body;
import onlinefriday.merchant.declaration.Declarations;
import onlinefriday.merchant.law.Assessment;
import onlinefriday.merchant.law.Assessor;
import onlinefriday.merchant.law.Form;
import onlinefriday.merchant.law.Item;
import onlinefriday.merchant.law.Programme;
import onlinefriday.merchant.registry.KnownMerchants;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class AssessmentController {
  private final Assessor assessor;
  private final NamedInBodies named;
  private final KnownMerchants merchants;
  private final Declarations declarations;
  private final LawProperties properties;
  private final Clock clock;

  AssessmentController(
      Assessor assessor,
      NamedInBodies named,
      KnownMerchants merchants,
      Declarations declarations,
      LawProperties properties,
      Clock clock) {
    this.assessor = assessor;
    this.named = named;
    this.merchants = merchants;
    this.declarations = declarations;
    this.properties = properties;
    this.clock = clock;
  }

  @PostMapping("/v1/filings/assess")
  AssessmentView assess(
      Caller caller,
      Body<ProgrammeForm> body,
      @RequestParam(defaultValue = "false") boolean explain) {
    // A key stands for an app, not for a person who has signed in.
    if (caller.is(Role.PARTNER)) {
      throw new ApiProblem(CommonProblem.FORBIDDEN);
    }
    ProgrammeForm asked = body.read(properties.filingBytesMax());
    String merchantId = merchantOf(asked, caller);
    Form form = named.form(Objects.requireNonNull(asked.form()));
    Span span =
        named.concentratedSpan(
            asked.editionId(),
            Objects.requireNonNull(asked.provinces()),
            Objects.requireNonNull(asked.start()));
    Assessment assessment = judge(asked.programme(form, span, clock.instant()), merchantId);
    return AssessmentView.of(assessment, LocaleContextHolder.getLocale(), explain);
  }

  /** What a merchant declared is for those who may see it. */
  private @Nullable String merchantOf(ProgrammeForm asked, Caller caller) {
    String given = asked.merchantId();
    if (given == null) {
      return ownOf(caller);
    }
    if (!merchants.actsFor(caller, given) && merchants.visibleTo(caller, given).isEmpty()) {
      throw new ApiProblem(CommonProblem.NOT_FOUND, "merchantId");
    }
    return given;
  }

  /** Whose token says so, or whose member the caller is; not when it could be one of several. */
  private @Nullable String ownOf(Caller caller) {
    if (caller.is(Role.MERCHANT) && caller.merchantId() != null) {
      return caller.merchantId();
    }
    List<String> own = merchants.of(caller);
    return own.size() == 1 ? own.getFirst() : null;
  }

  private Assessment judge(Programme programme, @Nullable String merchantId) {
    if (merchantId == null) {
      return assessor.assess(programme);
    }
    List<String> skus = programme.items().stream().map(Item::sku).toList();
    return assessor.assess(programme, declarations.of(merchantId, skus, programme.start(), null));
  }
}
