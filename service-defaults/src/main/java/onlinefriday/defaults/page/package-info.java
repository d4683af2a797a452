/**
 * The frame of every page: menu by role, language, formats for Vietnam, security headers. A page
 * puts its own content into {@code templates/frame/layout.html} and builds it from {@code
 * templates/frame/parts.html}, where each part says how it is called; in templates {@code #frame}
 * is a {@link onlinefriday.defaults.page.Frame} and {@code #display} a {@link
 * onlinefriday.defaults.page.Display}.
 */
@NullMarked
package onlinefriday.defaults.page;

import org.jspecify.annotations.NullMarked;
