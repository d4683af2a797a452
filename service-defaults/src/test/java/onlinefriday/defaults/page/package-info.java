@NullMarked
package onlinefriday.defaults.page;

import org.jspecify.annotations.NullMarked;
