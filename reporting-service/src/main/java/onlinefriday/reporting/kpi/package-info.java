/**
 * Figures over redemptions. A small hexagon: the fold and the sums are pure, {@link
 * onlinefriday.reporting.kpi.KpiStore} is the port, the store's adapter and the HTTP edge stand
 * beside them.
 */
@NullMarked
package onlinefriday.reporting.kpi;

import org.jspecify.annotations.NullMarked;
