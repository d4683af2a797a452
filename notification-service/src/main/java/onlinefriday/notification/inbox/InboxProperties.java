package onlinefriday.notification.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param itemsKept how long after its arrival an item is kept, and who has read it
 * @param streamsMax live streams at once in this instance; beyond it 503
 * @param heartbeat how long a stream is silent at most
 * @param streamAgeMax a stream is ended after this, so that its reader proves again who they are
 */
@ConfigurationProperties("onlinefriday.inbox")
record InboxProperties(
    Duration itemsKept, int streamsMax, Duration heartbeat, Duration streamAgeMax) {}
