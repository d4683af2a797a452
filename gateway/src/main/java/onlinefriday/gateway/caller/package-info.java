/** Who calls: an app by its key, a person by token or session, or nobody in particular. */
@NullMarked
package onlinefriday.gateway.caller;

import org.jspecify.annotations.NullMarked;
