/** Child processes: started, watched, started again, logged and stopped. */
@NullMarked
package onlinefriday.standalone.process;

import org.jspecify.annotations.NullMarked;
