package onlinefriday.defaults.security;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads the {@link Caller} from Spring Security. */
public final class Callers {
  private Callers() {}

  /** The caller of this request, or null when it came without a token. */
  public static @Nullable Caller current() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication instanceof JwtAuthenticationToken token ? of(token.getToken()) : null;
  }

  /**
   * @throws ApiProblem 401 when the request came without a token
   */
  public static Caller required() {
    Caller caller = current();
    if (caller == null) {
      throw new ApiProblem(CommonProblem.UNAUTHENTICATED);
    }
    return caller;
  }

  public static Caller of(Jwt token) {
    String subject = Objects.requireNonNull(token.getSubject(), "verified tokens have a subject");
    String name = token.getClaimAsString("name");
    String userName = token.getClaimAsString("preferred_username");
    String scope = token.getClaimAsString("scope");
    Role role = Role.ofClaim(token.getClaimAsString("role")).orElse(null);
    return new Caller(
        subject,
        name == null ? subject : name,
        role,
        token.getClaimAsString("province"),
        token.getClaimAsString("merchantId"),
        role == Role.PARTNER ? token.getClaimAsString("partnerId") : null,
        role == Role.PARTNER && scope != null ? Set.of(scope.split(" ")) : Set.of(),
        userName == null ? subject : userName,
        verifiedEmail(token));
  }

  /** People may write any address at some issuers; only a verified one is theirs. */
  private static @Nullable String verifiedEmail(Jwt token) {
    String email = token.getClaimAsString("email");
    boolean verified = Boolean.TRUE.equals(token.getClaimAsBoolean("email_verified"));
    return email == null || !verified ? null : email.toLowerCase(Locale.ROOT);
  }
}
