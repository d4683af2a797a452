package onlinefriday.merchant.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onlinefriday.contracts.place.Province;
import onlinefriday.contracts.place.Provinces;

/** Who receives a filing: the provinces where the promotion is held, or the ministry. */
record Receivers(RulesInForce rules, Provinces provinces, Findings findings) {
  List<Authority> of(Procedure procedure, Programme programme) {
    List<Province> heldIn = territories(programme);
    return switch (procedure) {
      case NONE -> List.of();
      case NOTIFY -> {
        findings.kept(rules.rule(RuleId.NOTIFICATION_RECEIVER));
        yield departments(heldIn, programme);
      }
      case REGISTER -> registration(heldIn, programme);
    };
  }

  private List<Authority> registration(List<Province> heldIn, Programme programme) {
    Rule receiver = rules.rule(RuleId.REGISTRATION_RECEIVER);
    findings.kept(receiver);
    boolean many = heldIn.size() > 1;
    if (many) {
      Rule rule = rules.rule(RuleId.REGISTRATION_RECEIVER_MANY);
      findings.kept(rule);
      if (!rule.verified()) {
        findings.add(FindingCode.RECEIVER_UNVERIFIED, null, rule);
      }
    }
    return many || receiver.value().equals(RuleId.MINISTRY)
        ? List.of(Authority.MINISTRY)
        : departments(heldIn, programme);
  }

  /** The units of the first day; what was abolished before stands for its successor. */
  private List<Province> territories(Programme programme) {
    LocalDate start = programme.start();
    List<Province> units = new ArrayList<>();
    for (String code : programme.provinces()) {
      Optional<Province> unit = provinces.find(code, start);
      if (unit.isEmpty()) {
        unit = provinces.lastBefore(code, start).flatMap(last -> successorOf(last, start));
        notInForce(code, start, unit);
      }
      unit.ifPresent(units::add);
    }
    if (units.size() == programme.provinces().size()) {
      findings.kept(rules.rule(RuleId.PLACE_STATED));
    }
    return units.stream().distinct().toList();
  }

  private void notInForce(String code, LocalDate start, Optional<Province> successor) {
    findings.add(
        FindingCode.PROVINCE_NOT_IN_FORCE,
        null,
        rules.rule(RuleId.PLACE_STATED),
        new Figure.Plain(code),
        new Figure.Day(start),
        successor
            .map(p -> new Figure.Successor(p.code(), p.nameVi()))
            .orElse(Figure.Successor.NONE));
  }

  /** A filing that arrives after a merger is received by the office that is there then. */
  private List<Authority> departments(List<Province> heldIn, Programme programme) {
    LocalDate day =
        programme.receivedOn().isAfter(programme.start())
            ? programme.receivedOn()
            : programme.start();
    return heldIn.stream()
        .map(unit -> provinces.successor(unit.code(), programme.start(), day).orElse(unit))
        .map(unit -> Authority.of(unit.code()))
        .distinct()
        .toList();
  }

  private Optional<Province> successorOf(Province last, LocalDate day) {
    return provinces.successor(last.code(), last.validFrom(), day);
  }
}
