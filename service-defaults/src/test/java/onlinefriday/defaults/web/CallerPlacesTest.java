package onlinefriday.defaults.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.ProblemKind;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallerPlacesTest {
  private final CallerPlaces places = new CallerPlaces(3, 2);

  @Test
  void callerHasItsOwnPlacesAndOthersHaveTheirs() {
    CallerPlaces.Place first = places.take(partner("key-1", "shopee"));
    places.take(partner("key-2", "shopee"));
    refused(partner("key-3", "shopee"), CommonProblem.TOO_MANY_REQUESTS);
    places.take(partner("key-1", "tiki"));
    assertThat(places.taken()).isEqualTo(3);
    refused(partner("key-1", "tiki"), CommonProblem.UNAVAILABLE);

    first.close();
    first.close();

    assertThat(places.taken()).isEqualTo(2);
    places.take(partner("key-3", "shopee"));
    refused(partner("key-3", "shopee"), CommonProblem.TOO_MANY_REQUESTS);
  }

  @Test
  void personIsNoPartnerOfTheSameName() {
    places.take(partner("p", "p"));
    places.take(partner("p", "p"));
    places.take(partner("p", null));
    assertThat(places.taken()).isEqualTo(3);
  }

  @Test
  void placesOfACallerAreAtMostAll() {
    assertThatThrownBy(() -> new CallerPlaces(2, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CallerPlaces(2, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  private void refused(Caller caller, ProblemKind kind) {
    assertThatThrownBy(() -> places.take(caller))
        .isInstanceOfSatisfying(ApiProblem.class, p -> assertThat(p.kind()).isEqualTo(kind));
  }

  private static Caller partner(String subject, @Nullable String partnerId) {
    return new Caller(subject, subject, Role.PARTNER, null, null, partnerId, Set.of());
  }
}
