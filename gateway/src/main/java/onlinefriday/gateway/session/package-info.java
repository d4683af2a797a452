/** Signing in and out; the session is one encrypted cookie, so any instance can serve it. */
@NullMarked
package onlinefriday.gateway.session;

import org.jspecify.annotations.NullMarked;
