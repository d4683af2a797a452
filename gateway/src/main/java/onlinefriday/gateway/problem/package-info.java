/**
 * What the gateway answers when it cannot pass a request on: a problem document or a small page.
 */
@NullMarked
package onlinefriday.gateway.problem;

import org.jspecify.annotations.NullMarked;
