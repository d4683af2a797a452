package onlinefriday.contracts.background;

import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;

/** Stands in for the end of the process, which a test would not survive. */
public final class ProcessEnd implements AutoCloseable {
  private final IntConsumer before = BackgroundTask.processEnd;
  private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();

  private ProcessEnd() {
    BackgroundTask.processEnd = exitCode::complete;
  }

  /** From now until it is closed. */
  public static ProcessEnd watched() {
    return new ProcessEnd();
  }

  /** Whether the process would have ended by now. */
  public boolean came() {
    return exitCode.isDone();
  }

  /** The exit code that the process would have ended with; waits for it. */
  public int exitCode() {
    await().until(exitCode::isDone);
    return exitCode.join();
  }

  @Override
  public void close() {
    BackgroundTask.processEnd = before;
  }
}
