package onlinefriday.standalone.access;

import java.util.List;

/** A shopping app's key, as it was shown once when it was made. */
public record ApiKey(String partnerId, String key, List<String> scopes) {}
