/** The OpenAPI text of a service, with the arguments that controllers take here. */
@NullMarked
package onlinefriday.defaults.openapi;

import org.jspecify.annotations.NullMarked;
