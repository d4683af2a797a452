/** Who is calling, told by a verified token. */
@NullMarked
package onlinefriday.defaults.security;

import org.jspecify.annotations.NullMarked;
