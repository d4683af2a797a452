package onlinefriday.bench.voucher;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who takes part, and why others do not. */
record Line(Map<Entrant, Contestant> present, Map<Entrant, String> absent) {
  static Line empty() {
    return new Line(new TreeMap<>(), new TreeMap<>());
  }

  void enter(Entrant entrant, Contestant contestant) {
    present.put(entrant, contestant);
  }

  void miss(Entrant entrant, String why) {
    absent.put(entrant, why);
  }

  Optional<Contestant> of(Entrant entrant) {
    return Optional.ofNullable(present.get(entrant));
  }

  List<Entrant> entrants() {
    return List.copyOf(present.keySet());
  }
}
