package onlinefriday.standalone.access;

import org.jspecify.annotations.Nullable;

/** A program that gets its tokens by the client-credentials grant. */
public record MachineUser(
    String role,
    String clientId,
    String clientSecret,
    @Nullable String province,
    @Nullable String merchantId) {}
