/** The languages that people are answered in, and which of them a request asks for. */
@NullMarked
package onlinefriday.contracts.language;

import org.jspecify.annotations.NullMarked;
