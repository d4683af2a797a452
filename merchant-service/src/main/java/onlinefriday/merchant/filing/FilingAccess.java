package onlinefriday.merchant.filing;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static onlinefriday.defaults.security.Role.AUDITOR;
import static onlinefriday.defaults.security.Role.INSPECTOR;
import static onlinefriday.defaults.security.Role.NATIONAL_OPERATOR;
import static onlinefriday.defaults.security.Role.PARTNER;
import static onlinefriday.defaults.security.Role.PROVINCE_OFFICER;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import onlinefriday.contracts.event.FilingState.State;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.defaults.security.Caller;
import onlinefriday.merchant.law.Authority;
import onlinefriday.merchant.registry.KnownMerchants;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Who may do what with which filing. What somebody may not see does not exist for them. */
@Component
final class FilingAccess {
  private static final Set<State> FILED = EnumSet.complementOf(EnumSet.of(State.DRAFT));

  private final KnownMerchants merchants;
  private final Territories territories;

  FilingAccess(KnownMerchants merchants, Territories territories) {
    this.merchants = merchants;
    this.territories = territories;
  }

  /** A draft is the merchant's own: authorities know what was filed. */
  boolean maySee(Caller caller, Dossier dossier) {
    return switch (caller.role()) {
      case NATIONAL_OPERATOR, AUDITOR -> true;
      case INSPECTOR ->
          caller.province() == null ? dossier.wasFiled() : isInTheirs(caller, dossier);
      case PROVINCE_OFFICER -> isInTheirs(caller, dossier);
      case MERCHANT -> merchants.actsFor(caller, dossier.merchantId());
      case PARTNER -> false;
      case null -> merchants.actsFor(caller, dossier.merchantId());
    };
  }

  Dossier shown(Caller caller, Dossier dossier) {
    return caller.is(INSPECTOR, PROVINCE_OFFICER) ? dossier.asFiled() : dossier;
  }

  /** What the filings that {@link #maySee} is true for have in common; nothing: all of them. */
  List<Bson> visibleTo(Caller caller) {
    return switch (caller.role()) {
      case NATIONAL_OPERATOR, AUDITOR -> List.of();
      case INSPECTOR -> caller.province() == null ? everyFiled() : List.of(theirs(caller));
      case PROVINCE_OFFICER -> List.of(theirs(caller));
      case MERCHANT -> List.of(in(Filings.MERCHANT, merchants.of(caller)));
      case PARTNER -> throw new IllegalArgumentException("a partner sees no filings");
      case null -> List.of(in(Filings.MERCHANT, merchants.of(caller)));
    };
  }

  /** Filed in what is today's province of that code. */
  Bson heldIn(String province) {
    return in(Filings.SEEN_IN, territories.unitsOf(province));
  }

  /** The operator files for merchants that come to its desk. */
  boolean mayFileFor(Caller caller, String merchantId) {
    return caller.is(NATIONAL_OPERATOR) || merchants.actsFor(caller, merchantId);
  }

  /** Authorities that decide, and nobody else; whether about this filing {@link #own} says. */
  boolean mayDecide(Caller caller, Dossier dossier) {
    boolean decides = caller.is(NATIONAL_OPERATOR, PROVINCE_OFFICER);
    List<Receipt> current = dossier.current();
    return decides && (current.isEmpty() || current.stream().anyMatch(own(caller, dossier)));
  }

  /** The receipts of the authority that the caller speaks for. */
  Predicate<Receipt> own(Caller caller, Dossier dossier) {
    return receipt ->
        receipt.authority().kind() == Authority.Kind.MINISTRY
            ? caller.is(NATIONAL_OPERATOR)
            : caller.is(PROVINCE_OFFICER)
                && territories.isNow(
                    receipt.authority().province(), dayOf(receipt, dossier), caller.province());
  }

  /** The law names receivers as of the later of the two days. */
  private static LocalDate dayOf(Receipt receipt, Dossier dossier) {
    LocalDate received = VietnamTime.dateOf(receipt.receivedAt());
    LocalDate start = dossier.terms().start();
    return received.isAfter(start) ? received : start;
  }

  private boolean isInTheirs(Caller caller, Dossier dossier) {
    return !Collections.disjoint(territories.unitsOf(caller.province()), dossier.seenIn());
  }

  private Bson theirs(Caller caller) {
    return heldIn(caller.province() == null ? "" : caller.province());
  }

  private static List<Bson> everyFiled() {
    List<String> states = FILED.stream().map(State::name).toList();
    return List.of(in(Filings.STATE, states), ne(Filings.SEEN_IN, List.of()));
  }
}
