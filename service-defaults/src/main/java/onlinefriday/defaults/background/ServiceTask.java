package onlinefriday.defaults.background;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import onlinefriday.contracts.background.BackgroundTask;
import org.apache.kafka.common.KafkaException;
import org.springframework.context.SmartLifecycle;

/**
 * A background task that starts and stops with the service.
 *
 * @param phase when it starts, and the other way round stops; see {@link SmartLifecycle}
 */
public record ServiceTask(BackgroundTask task, int phase) implements SmartLifecycle {
  /** For the run under way at a stop; the next start does the rest. */
  public static final Duration STOP_WAIT_MAX = Duration.ofSeconds(3);

  /** The driver's label of answers that a store gives while it changes its primary. */
  private static final String PASSES = "RetryableWriteError";

  /** A task for which the store or Kafka being away is an outage and no bug. */
  public static BackgroundTask.Settings named(String name) {
    return BackgroundTask.named(name).outage(ServiceTask::isOutage);
  }

  /** Work that nobody asks for: it is looked for now and then. */
  public static ServiceTask sweeping(String name, Runnable sweep, Duration every, int phase) {
    BackgroundTask.Work work =
        () -> {
          sweep.run();
          return false;
        };
    return new ServiceTask(named(name).every(every).runs(work), phase);
  }

  /** Whether this says that the store or Kafka is away, which passes; anything else is a bug. */
  public static boolean isOutage(Exception e) {
    return e instanceof KafkaException
        || e instanceof MongoException && !isRefusal(e)
        || e instanceof ExecutionException;
  }

  /** The store has read the request and says no: each try would end so. */
  private static boolean isRefusal(Exception e) {
    return switch (e) {
      case MongoException passing when passing.hasErrorLabel(PASSES) -> false;
      case MongoBulkWriteException writes -> !writes.getWriteErrors().isEmpty();
      case MongoWriteException _, MongoCommandException _ -> true;
      default -> false;
    };
  }

  @Override
  public void start() {
    task.start();
  }

  @Override
  public void stop() {
    task.stop(STOP_WAIT_MAX);
  }

  @Override
  public boolean isRunning() {
    return task.isRunning();
  }

  @Override
  public int getPhase() {
    return phase;
  }
}
