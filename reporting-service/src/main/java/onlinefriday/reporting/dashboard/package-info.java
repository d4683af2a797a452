/** The pages over the figures; they ask the same desk as the API and see no more than it gives. */
@NullMarked
package onlinefriday.reporting.dashboard;

import org.jspecify.annotations.NullMarked;
