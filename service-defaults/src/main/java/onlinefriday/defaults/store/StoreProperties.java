package onlinefriday.defaults.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param operationTimeout the driver's limit for one operation with everything in it; short enough
 *     that a request is answered within 2 s when the store is away
 * @param connectionsMax the pool's size; requests beyond it wait within the operation's limit
 */
@ConfigurationProperties("onlinefriday.store")
record StoreProperties(Duration operationTimeout, int connectionsMax) {}
