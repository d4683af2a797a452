/** What travels on the topics. */
@NullMarked
package onlinefriday.contracts.event;

import org.jspecify.annotations.NullMarked;
