package onlinefriday.contracts.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import onlinefriday.contracts.testing.AtOnce;
import org.junit.jupiter.api.Test;

class LogLimitTest {
  private static final long SECOND = 1_000_000_000;

  private final AtomicLong now = new AtomicLong(-SECOND);
  private final LogLimit limit = new LogLimit(now::get);
  private final List<String> lines = new ArrayList<>();

  @Test
  void aCauseHasOneLineASecondThatCountsThoseLeftOut() {
    for (int i = 0; i < 280; i++) {
      say("store");
    }
    now.addAndGet(SECOND - 1);
    say("store");
    assertThat(lines).containsExactly("store+0");
    now.addAndGet(1);
    say("store");
    now.addAndGet(SECOND);
    say("store");
    assertThat(lines).containsExactly("store+0", "store+280", "store+0");
  }

  @Test
  void anotherCauseIsToldAtOnce() {
    say("store");
    say("kafka");
    assertThat(lines).containsExactly("store+0", "kafka+0");
  }

  @Test
  void bugsOfOneClassAreToldApartByTheirPlace() {
    List<Throwable> bugs = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      bugs.add(new IllegalStateException());
    }
    assertThat(LogLimit.bug(bugs.get(0))).isEqualTo(LogLimit.bug(bugs.get(1)));
    assertThat(LogLimit.bug(bugs.get(0))).isNotEqualTo(LogLimit.bug(new IllegalStateException()));
    bugs.get(0).setStackTrace(new StackTraceElement[0]);
    assertThat(LogLimit.bug(bugs.get(0))).isEqualTo("java.lang.IllegalStateException");
  }

  @Test
  void whatIsBeyondTheCausesToldApartSharesOneLimit() {
    for (int i = 0; i < LogLimit.CAUSES_MAX; i++) {
      say("cause-" + i);
    }
    lines.clear();
    say("one more");
    say("and another");
    say("cause-0");
    assertThat(lines).containsExactly("one more+0");
  }

  @Test
  void ofManyAtOnceOneIsLogged() {
    AtomicInteger logged = new AtomicInteger();
    AtOnce.answers(
        i -> {
          limit.log("store", _ -> logged.incrementAndGet());
          return i;
        });
    assertThat(logged).hasValue(1);
  }

  private void say(String cause) {
    limit.log(cause, left -> lines.add(cause + "+" + left));
  }
}
