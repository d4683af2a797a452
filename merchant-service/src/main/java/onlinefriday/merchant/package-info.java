/** The service of merchants and partners. */
@NullMarked
package onlinefriday.merchant;

import org.jspecify.annotations.NullMarked;
