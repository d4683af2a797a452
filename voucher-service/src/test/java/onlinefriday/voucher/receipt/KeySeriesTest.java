package onlinefriday.voucher.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.voucher.Stores;
import org.junit.jupiter.api.Test;

class KeySeriesTest {
  private static final Duration PERIOD = Duration.ofDays(90);
  private static final Duration AHEAD = Duration.ofDays(1);
  private static final ReceiptProperties PROPERTIES =
      new ReceiptProperties(PERIOD, AHEAD, Duration.ofDays(365));

  private final MovableClock clock = new MovableClock();
  private final MongoDatabase database = Stores.empty();
  private final KeySeries series = instance();

  private KeySeries instance() {
    return new KeySeries(new MongoReceiptKeys(database), PROPERTIES, clock);
  }

  private List<String> published(KeySeries keys) {
    return keys.published().stream().map(JWK::getKeyID).toList();
  }

  @Test
  void instancesThatStartTogetherSignWithOneKey() throws Exception {
    List<Callable<String>> starts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      KeySeries one = instance();
      starts.add(() -> one.signing().getKeyID());
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<String> ids = new ArrayList<>();
      for (Future<String> id : threads.invokeAll(starts)) {
        ids.add(id.get());
      }
      assertThat(ids).containsOnly(series.signing().getKeyID());
    }
  }

  @Test
  void aNewKeyIsPublishedBeforeItSigns() {
    ECKey first = series.signing();
    clock.moveBy(PERIOD.minus(AHEAD).plusMinutes(1));
    assertThat(series.signing()).isEqualTo(first);
    assertThat(published(series)).hasSize(2);
    clock.moveBy(AHEAD);
    assertThat(series.signing().getKeyID())
        .isEqualTo(published(series).getLast())
        .isNotEqualTo(first.getKeyID());
  }

  @Test
  void aKeySignsOnUntilItsSuccessorHasBeenPublishedLongEnough() {
    ECKey first = series.signing();
    clock.moveBy(PERIOD.multipliedBy(2));
    assertThat(series.signing()).isEqualTo(first);
    assertThat(published(series)).hasSize(2);
    clock.moveBy(AHEAD.plusMinutes(1));
    assertThat(series.signing()).isNotEqualTo(first);
  }

  @Test
  void aRetiredKeyIsPublishedWithoutBeingKept() {
    String first = series.signing().getKeyID();
    clock.moveBy(PERIOD);
    series.published();
    clock.moveBy(AHEAD.plusHours(1));
    assertThat(published(series)).hasSize(2).startsWith(first);
    assertThat(new MongoReceiptKeys(database).all())
        .extracting(ReceiptKey::canSign)
        .containsExactly(false, true);
  }

  @Test
  void aKeyIsForgottenWhenNothingItSignedNeedsToBeVerified() {
    String first = series.signing().getKeyID();
    clock.moveBy(PERIOD);
    series.published();
    clock.moveBy(Duration.ofDays(364));
    assertThat(published(series)).contains(first);
    clock.moveBy(Duration.ofDays(3));
    assertThat(published(series)).doesNotContain(first);
  }

  @Test
  void aClockSetBackFindsAKeyThatSigns() {
    series.signing();
    clock.moveBy(PERIOD);
    series.published();
    clock.moveBy(AHEAD.plusHours(1));
    ECKey second = series.signing();
    clock.reset();
    assertThat(series.signing()).isEqualTo(second);
  }

  @Test
  void nothingPublishedIsPrivate() {
    assertThat(series.published()).isNotEmpty().noneMatch(JWK::isPrivate);
  }
}
