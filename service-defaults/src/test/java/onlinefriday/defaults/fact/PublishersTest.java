package onlinefriday.defaults.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import onlinefriday.defaults.fact.Publishers.Published;
import org.junit.jupiter.api.Test;

class PublishersTest {
  private final Publishers publishers = new Publishers(Map.of());

  @Test
  void whatIsNotBeyondThePublishersLastIsNoNews() {
    assertThat(publishers.isNews("a", 2, 0)).isTrue();
    assertThat(publishers.isNews("a", 2, 1)).isFalse();
    assertThat(publishers.isNews("a", 1, 2)).isFalse();
    assertThat(publishers.isNews("b", 1, 3)).isTrue();
    assertThat(publishers.isNews("a", 3, 4)).isTrue();
    assertThat(publishers.known())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("a", new Published(3, 4), "b", new Published(1, 3)));
  }

  @Test
  void thePublisherThatHasBeenSilentLongestIsForgottenFirst() {
    for (int i = 0; i < Publishers.PUBLISHERS_MAX; i++) {
      publishers.isNews("p" + i, 1, i);
    }
    publishers.isNews("p0", 1, Publishers.PUBLISHERS_MAX);
    publishers.isNews("new", 1, Publishers.PUBLISHERS_MAX + 1);
    assertThat(publishers.known()).hasSize(Publishers.PUBLISHERS_MAX).doesNotContainKey("p1");
    assertThat(publishers.known()).containsKeys("p0", "new");
  }

  @Test
  void itGoesOnFromWhatWasKnown() {
    Publishers resumed = new Publishers(Map.of("a", new Published(7, 18)));
    assertThat(resumed.isNews("a", 7, 20)).isFalse();
    assertThat(resumed.isNews("a", 8, 21)).isTrue();
  }
}
