package onlinefriday.campaign.console;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import onlinefriday.campaign.edition.Editions;
import onlinefriday.contracts.event.CampaignState.CodeKind;
import onlinefriday.contracts.event.CampaignState.DiscountKind;
import onlinefriday.contracts.event.CampaignState.OwnerKind;
import onlinefriday.contracts.event.CampaignState.ShopperScope;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.event.EditionState.Kind;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.defaults.security.Caller;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the lists of the forms offer: a value and the words for it, in the order to show. */
@Component
final class Choices {
  /** Editions offered at once; there are a few a year. */
  private static final int EDITIONS_MAX = 200;

  private final MessageSource messages;
  private final Provinces provinces;
  private final Editions editions;
  private final Clock clock;

  Choices(MessageSource messages, Provinces provinces, Editions editions, Clock clock) {
    this.messages = messages;
    this.provinces = provinces;
    this.editions = editions;
    this.clock = clock;
  }

  public Map<String, String> editionKinds() {
    return named(Kind.values());
  }

  public Map<String, String> ownerKinds() {
    return named(OwnerKind.values());
  }

  public Map<String, String> codeKinds() {
    return named(CodeKind.values());
  }

  public Map<String, String> discountKinds() {
    return named(DiscountKind.values());
  }

  public Map<String, String> shopperScopes() {
    return named(ShopperScope.values());
  }

  public Map<String, String> provinces() {
    Map<String, String> named = new LinkedHashMap<>();
    provinces
        .on(VietnamTime.dateOf(clock.instant()))
        .forEach(p -> named.put(p.code(), p.code() + " · " + p.nameVi()));
    return named;
  }

  Map<String, String> editionsFor(Caller caller) {
    Map<String, String> named = new LinkedHashMap<>();
    for (EditionState edition : editions.list(caller, null, EDITIONS_MAX).reversed()) {
      named.put(edition.id(), edition.id() + " · " + edition.nameVi());
    }
    return named;
  }

  private Map<String, String> named(Enum<?>[] constants) {
    Map<String, String> named = new LinkedHashMap<>();
    for (Enum<?> constant : constants) {
      String key =
          "console." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
      named.put(
          constant.name(), messages.getMessage(key, null, key, LocaleContextHolder.getLocale()));
    }
    return named;
  }
}
