/**
 * What comes over a connection before it is a request: how many connections, in what shape requests
 * come, and how fast. Plain Netty, ahead of whatever answers.
 */
@NullMarked
package onlinefriday.gateway.connection;

import org.jspecify.annotations.NullMarked;
