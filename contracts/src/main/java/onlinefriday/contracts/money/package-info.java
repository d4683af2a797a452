/** Whole đồng and basis points. */
@NullMarked
package onlinefriday.contracts.money;

import org.jspecify.annotations.NullMarked;
