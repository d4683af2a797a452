package onlinefriday.standalone.issuer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import onlinefriday.standalone.access.MachineUser;
import onlinefriday.standalone.access.Person;
import onlinefriday.standalone.access.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What a token says of its bearer: role, name, province, merchant. */
final class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {
  static final String AUDIENCE = "onlinefriday";

  private final Map<String, Person> people;
  private final Map<String, MachineUser> machineUsers;

  Claims(Secrets secrets) {
    people = secrets.people().stream().collect(byName(Person::username));
    machineUsers = secrets.machineUsers().stream().collect(byName(MachineUser::clientId));
  }

  @Override
  public void customize(JwtEncodingContext token) {
    // an ID token's audience stays the gateway
    if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
      token.getClaims().audience(List.of(AUDIENCE));
    }
    @Nullable Authentication principal = token.getPrincipal();
    var bearer = Objects.requireNonNull(principal).getName();
    if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType())) {
      describe(machineUsers.get(bearer), token.getClaims());
    } else {
      describe(people.get(bearer), token.getClaims());
    }
  }

  private static void describe(@Nullable Person person, JwtClaimsSet.Builder claims) {
    if (person == null) return;
    claims.claim("name", person.name());
    claims.claim("preferred_username", person.username());
    describe(claims, person.role(), person.province(), person.merchantId());
  }

  private static void describe(@Nullable MachineUser user, JwtClaimsSet.Builder claims) {
    if (user == null) return;
    describe(claims, user.role(), user.province(), user.merchantId());
  }

  private static void describe(
      JwtClaimsSet.Builder claims,
      @Nullable String role,
      @Nullable String province,
      @Nullable String merchantId) {
    if (role != null) claims.claim("role", role);
    if (province != null) claims.claim("province", province);
    if (merchantId != null) claims.claim("merchantId", merchantId);
  }

  private static <T> Collector<T, ?, Map<String, T>> byName(Function<T, String> name) {
    return Collectors.toUnmodifiableMap(name, Function.identity());
  }
}
