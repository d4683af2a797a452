/** The OpenID Connect issuer of the standalone, with its sample people and machine users. */
@NullMarked
package onlinefriday.standalone.issuer;

import org.jspecify.annotations.NullMarked;
