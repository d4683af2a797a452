package onlinefriday.notification.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.event.MerchantState.State;
import onlinefriday.notification.inbox.Audience;
import onlinefriday.notification.inbox.Inbox;
import onlinefriday.notification.inbox.Item;
import onlinefriday.notification.inbox.Kind;
import onlinefriday.notification.mail.EmailAddress;
import onlinefriday.notification.mail.Mail;
import onlinefriday.notification.mail.MailKind;
import onlinefriday.notification.mail.MailOutbox;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a merchant what was decided about it, and of a suspension also those who oversee it. */
final class MerchantFeed {
  private static final Logger log = LoggerFactory.getLogger(MerchantFeed.class);

  private final KnownStates known;
  private final Inbox inbox;
  private final MailOutbox mails;
  private final Duration mailAgeMax;
  private final Clock clock;

  /**
   * @param mailAgeMax of what happened longer ago no mail is sent: a first start reads old topics
   */
  MerchantFeed(KnownStates known, Inbox inbox, MailOutbox mails, Duration mailAgeMax, Clock clock) {
    this.known = known;
    this.inbox = inbox;
    this.mails = mails;
    this.mailAgeMax = mailAgeMax;
    this.clock = clock;
  }

  /** Any number of times, with the same effect. */
  void accept(MerchantState merchant) {
    Known before = known.of(merchant.id());
    if (before != null && before.version() >= merchant.version()) {
      return;
    }
    Kind kind = kind(before, merchant);
    if (kind == null) {
      return;
    }
    String id = kind.wireName() + "." + merchant.id() + "." + merchant.changedAt().toEpochMilli();
    inbox.add(
        new Item(id, kind, params(merchant), audiences(kind, merchant), merchant.changedAt()));
    if (kind == Kind.MERCHANT_SUSPENDED) {
      mail(id, merchant);
    }
    known.keep(
        new Known(
            merchant.id(),
            merchant.version(),
            merchant.state().name(),
            merchant.changedAt(),
            before == null ? 1 : before.changes() + 1));
  }

  private static @Nullable Kind kind(@Nullable Known before, MerchantState merchant) {
    boolean told =
        before != null
            && before.state().equals(merchant.state().name())
            && merchant.changedAt().toEpochMilli() == millis(before.since());
    if (told) {
      return null;
    }
    boolean wasVerified = before != null && before.state().equals(State.VERIFIED.name());
    boolean wasSuspended = before != null && before.state().equals(State.SUSPENDED.name());
    return switch (merchant.state()) {
      case REGISTERED -> wasVerified ? Kind.MERCHANT_IN_REVIEW : null;
      case VERIFIED -> wasSuspended ? Kind.MERCHANT_REINSTATED : Kind.MERCHANT_VERIFIED;
      case SUSPENDED -> Kind.MERCHANT_SUSPENDED;
    };
  }

  /** The store keeps milliseconds. */
  private static long millis(@Nullable Instant instant) {
    return instant == null ? 0 : instant.toEpochMilli();
  }

  private static List<Audience> audiences(Kind kind, MerchantState merchant) {
    List<Audience> audiences = new ArrayList<>();
    audiences.add(Audience.merchant(merchant.id()));
    merchant.members().stream().map(Audience::person).forEach(audiences::add);
    if (kind == Kind.MERCHANT_IN_REVIEW) {
      audiences.add(Audience.officersOf(merchant.province()));
    }
    if (kind == Kind.MERCHANT_SUSPENDED) {
      audiences.add(Audience.officersOf(merchant.province()));
      audiences.add(Audience.inspectorsOf(merchant.province()));
      audiences.add(Audience.COUNTRY_INSPECTORS);
    }
    return audiences;
  }

  private static Map<String, String> params(MerchantState merchant) {
    Map<String, String> params = new HashMap<>(Map.of("name", merchant.legalName()));
    if (merchant.reason() != null) {
      params.put("reason", merchant.reason());
    }
    return params;
  }

  private void mail(String id, MerchantState merchant) {
    if (merchant.changedAt().isBefore(clock.instant().minus(mailAgeMax))) {
      log.info("{} is too old to mail about", id);
      return;
    }
    Optional<EmailAddress> to = EmailAddress.of(merchant.contactEmail());
    if (to.isEmpty()) {
      log.warn("{} is not mailed: the merchant has no usable address", id);
      return;
    }
    Map<String, String> params = params(merchant);
    params.put("at", merchant.changedAt().toString());
    mails.put(new Mail(id, to.get(), MailKind.MERCHANT_SUSPENDED, params), clock.instant());
  }
}
