package onlinefriday.merchant.console;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.event.FilingState;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.place.Province;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.defaults.problem.Wording;
import onlinefriday.merchant.assessment.NamedInBodies;
import onlinefriday.merchant.law.Authority;
import onlinefriday.merchant.law.Channel;
import onlinefriday.merchant.law.Form;
import onlinefriday.merchant.law.Goods;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words for what is kept as codes, and what lists offer; in templates {@code names}. */
@Component
final class Names {
  private final MessageSource messages;
  private final Provinces provinces;
  private final NamedInBodies law;
  private final Clock clock;

  Names(MessageSource messages, Provinces provinces, NamedInBodies law, Clock clock) {
    this.messages = messages;
    this.provinces = provinces;
    this.law = law;
    this.clock = clock;
  }

  /** The day of an instant in Vietnam. */
  public LocalDate day(Instant at) {
    return VietnamTime.dateOf(at);
  }

  public LocalDate today() {
    return VietnamTime.dateOf(clock.instant());
  }

  /** Also of one that is no more. */
  public String province(@Nullable String code) {
    if (code == null) {
      return "–";
    }
    LocalDate today = today();
    return provinces
        .find(code, today)
        .or(() -> provinces.lastBefore(code, today))
        .map(Province::nameVi)
        .orElse(code);
  }

  public String provincesOf(List<String> codes) {
    return String.join(", ", codes.stream().map(this::province).toList());
  }

  public String authority(Authority authority) {
    return authority.kind() == Authority.Kind.MINISTRY
        ? word("desk.ministry")
        : word("desk.department") + " " + province(authority.province());
  }

  public String form(String id) {
    Form form = law.form(id);
    return Wording.of(form.nameVi(), form.nameEn());
  }

  public Map<String, String> provinces() {
    Map<String, String> named = new LinkedHashMap<>();
    provinces.on(today()).forEach(one -> named.put(one.code(), one.nameVi()));
    return named;
  }

  public Map<String, String> forms() {
    Map<String, String> named = new LinkedHashMap<>();
    law.forms().forEach(one -> named.put(one.id(), Wording.of(one.nameVi(), one.nameEn())));
    return named;
  }

  public Map<String, String> editions() {
    Map<String, String> named = new LinkedHashMap<>();
    for (EditionState one : law.editions()) {
      named.put(one.id(), Wording.of(one.nameVi(), one.nameEn()));
    }
    return named;
  }

  public Map<String, String> channels() {
    return named("channel", Channel.values());
  }

  public Map<String, String> goods() {
    Map<String, String> named = new LinkedHashMap<>();
    for (Goods one : Goods.values()) {
      named.put(one.name(), one.in(LocaleContextHolder.getLocale()));
    }
    return named;
  }

  public Map<String, String> kinds() {
    return named("kind", MerchantState.Kind.values());
  }

  public Map<String, String> grounds() {
    return named("ground", MerchantState.CapException.Ground.values());
  }

  /** States in which an authority may see a filing. */
  public Map<String, String> filedStates() {
    Map<String, String> named = new LinkedHashMap<>();
    for (FilingState.State one : FilingState.State.values()) {
      if (one != FilingState.State.DRAFT) {
        named.put(one.name(), word("frame.state." + one.name()));
      }
    }
    return named;
  }

  public Map<String, String> decisions() {
    return named("decision", "ACCEPT", "ASK_SUPPLEMENT", "REFUSE");
  }

  public Map<String, String> verdicts() {
    return named("verdict", "UPHELD", "DISMISSED", "REFERRED");
  }

  public Map<String, String> inspectionOutcomes() {
    return named("inspectionOutcome", "NO_VIOLATION", "VIOLATION", "REFERRED");
  }

  private Map<String, String> named(String group, Enum<?>[] constants) {
    return named(group, Arrays.stream(constants).map(Enum::name).toArray(String[]::new));
  }

  private Map<String, String> named(String group, String... constants) {
    Map<String, String> named = new LinkedHashMap<>();
    for (String constant : constants) {
      named.put(constant, word("desk." + group + "." + constant));
    }
    return named;
  }

  private String word(String key) {
    String word = messages.getMessage(key, null, key, LocaleContextHolder.getLocale());
    return word == null ? key : word;
  }
}
