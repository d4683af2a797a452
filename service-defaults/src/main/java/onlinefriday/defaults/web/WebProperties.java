package onlinefriday.defaults.web;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param bodyBytesMax the largest JSON body read, in bytes; over it 413
 */
@ConfigurationProperties("onlinefriday.web")
record WebProperties(int bodyBytesMax) {}
