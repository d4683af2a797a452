/** Measures what campaigns with a fuse grant within a minute, and trips the fuse. */
@NullMarked
package onlinefriday.campaign.fuse;

import org.jspecify.annotations.NullMarked;
