package onlinefriday.notification.feed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param mailAgeMax of what happened longer ago no mail is sent
 */
@ConfigurationProperties("onlinefriday.feed")
record FeedProperties(Duration mailAgeMax) {}
