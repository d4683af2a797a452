/** HTTP as the contract has it: bodies, conditional requests, pages of lists, request ids. */
@NullMarked
package onlinefriday.defaults.web;

import org.jspecify.annotations.NullMarked;
