/** Holds docker-compose.yml, and all it mounts, against the code: no container engine needed. */
@NullMarked
package onlinefriday.standalone.compose;

import org.jspecify.annotations.NullMarked;
