package onlinefriday.standalone.access;

import org.jspecify.annotations.Nullable;

/**
 * A sample person who signs in with a password.
 *
 * @param role absent for a plain person, who may register a merchant
 */
public record Person(
    @Nullable String role,
    String username,
    String password,
    String name,
    @Nullable String province,
    @Nullable String merchantId) {}
