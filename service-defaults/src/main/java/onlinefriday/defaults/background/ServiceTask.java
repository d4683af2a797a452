package onlinefriday.defaults.background;

import com.mongodb.MongoException;
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

  private static boolean isOutage(Exception e) {
    return e instanceof KafkaException
        || e instanceof MongoException
        || e instanceof ExecutionException;
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
