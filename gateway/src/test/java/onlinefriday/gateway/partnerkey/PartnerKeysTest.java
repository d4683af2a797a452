package onlinefriday.gateway.partnerkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import onlinefriday.contracts.event.PartnerKeyState;
import org.junit.jupiter.api.Test;

class PartnerKeysTest {
  private final PartnerKeys keys = new PartnerKeys(new PartnerKeyProperties(2));

  @Test
  void keyIsFoundByItsDigest() {
    keys.apply(state("k1", 1, "a"));
    assertThat(keys.withDigest(digest("a"))).map(PartnerKeyState::id).contains("k1");
    assertThat(keys.withDigest(digest("b"))).isEmpty();
  }

  @Test
  void lowerVersionIsIgnored() {
    keys.apply(state("k1", 2, "a"));
    keys.apply(state("k1", 1, "b"));
    assertThat(keys.withDigest(digest("a"))).isPresent();
    assertThat(keys.withDigest(digest("b"))).isEmpty();
  }

  @Test
  void formerDigestIsForgotten() {
    keys.apply(state("k1", 1, "a"));
    keys.apply(state("k1", 2, "b"));
    assertThat(keys.withDigest(digest("a"))).isEmpty();
    assertThat(keys.withDigest(digest("b"))).isPresent();
  }

  @Test
  void deletedKeyIsForgotten() {
    keys.apply(state("k1", 1, "a"));
    keys.forget("k1");
    assertThat(keys.withDigest(digest("a"))).isEmpty();
    assertThat(keys.size()).isZero();
  }

  @Test
  void thereIsRoomForSoManyKeysAndKnownOnesStillChange() {
    assertThat(keys.apply(state("k1", 1, "a"))).isTrue();
    assertThat(keys.apply(state("k2", 1, "b"))).isTrue();
    assertThat(keys.apply(state("k3", 1, "c"))).isFalse();
    assertThat(keys.apply(state("k2", 2, "d"))).isTrue();
    assertThat(keys.size()).isEqualTo(2);
  }

  private static PartnerKeyState state(String id, long version, String digest) {
    Instant expiry = Instant.parse("2027-01-01T00:00:00Z");
    return new PartnerKeyState(id, version, "tiki", digest(digest), List.of(), expiry, null);
  }

  private static String digest(String letter) {
    return letter.repeat(64);
  }
}
