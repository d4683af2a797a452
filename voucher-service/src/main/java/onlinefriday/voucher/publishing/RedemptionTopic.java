package onlinefriday.voucher.publishing;

import java.util.List;
import java.util.concurrent.ExecutionException;
import onlinefriday.voucher.publishing.Backlog.Written;

/** The way to {@code voucher.redemptions}: what is sent over it arrives in the order of sending. */
interface RedemptionTopic extends AutoCloseable {
  /**
   * Returns when all of it is acknowledged.
   *
   * @throws ExecutionException when one was given up; of those after it none is sent
   */
  void send(List<Written> entries) throws InterruptedException, ExecutionException;

  /** Gives up at once whatever is not acknowledged; may be called by another thread. */
  void abort();

  @Override
  void close();

  /** Opens a way of its own. */
  interface Source {
    /**
     * @throws org.apache.kafka.common.KafkaException when Kafka is away
     */
    RedemptionTopic open();
  }
}
