package onlinefriday.gateway.session;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import onlinefriday.contracts.log.LogLimit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The sessions that people signed out of, here or at another instance, each until it would have
 * ended by itself: a sealed cookie is good until then, whoever holds a copy. There is room for so
 * many; when it is used up, all sessions that end as soon as the first of these count as ended, so
 * that none is ever forgotten.
 */
@Component
public class EndedSessions {
  private static final Logger log = LoggerFactory.getLogger(EndedSessions.class);

  /** One session that is over. */
  record Ended(String id, Instant endsAt) {
    private static final Comparator<Ended> SOONEST_FIRST =
        Comparator.comparing(Ended::endsAt).thenComparing(Ended::id);
  }

  private final LogLimit lines = new LogLimit();
  private final int endedMax;
  private final Clock clock;
  private final Set<String> ids = ConcurrentHashMap.newKeySet();
  private final TreeSet<Ended> soonestFirst = new TreeSet<>(Ended.SOONEST_FIRST);
  private volatile Instant allEndedUpTo = Instant.EPOCH;

  EndedSessions(SessionProperties properties, MeterRegistry meters, Clock clock) {
    this.endedMax = properties.endedSessionsMax();
    this.clock = clock;
    Gauge.builder("gateway.ended.sessions.known", this, EndedSessions::size).register(meters);
  }

  boolean contain(Session session) {
    return ids.contains(session.id()) || !session.expiresAt().isAfter(allEndedUpTo);
  }

  /** False when it was known, or is over anyway. */
  synchronized boolean add(Ended ended) {
    forgetPast();
    if (!ended.endsAt().isAfter(clock.instant()) || !ids.add(ended.id())) {
      return false;
    }
    soonestFirst.add(ended);
    if (soonestFirst.size() > endedMax) {
      Ended first = soonestFirst.removeFirst();
      if (first.endsAt().isAfter(allEndedUpTo)) {
        allEndedUpTo = first.endsAt(); // never back: others were forgotten because of it
      }
      ids.remove(first.id());
      lines.log(
          "full",
          leftOut ->
              log.error(
                  "No room for ended sessions: all that end by {} count as ended;"
                      + " before it {} alike",
                  allEndedUpTo,
                  leftOut));
    }
    return true;
  }

  private void forgetPast() {
    Instant now = clock.instant();
    while (!soonestFirst.isEmpty() && !soonestFirst.getFirst().endsAt().isAfter(now)) {
      ids.remove(soonestFirst.removeFirst().id());
    }
  }

  synchronized int size() {
    forgetPast();
    return soonestFirst.size();
  }
}
