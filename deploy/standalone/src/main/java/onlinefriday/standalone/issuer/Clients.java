package onlinefriday.standalone.issuer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import onlinefriday.standalone.access.MachineUser;
import onlinefriday.standalone.access.Secrets;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Who may ask for tokens: the gateway for people, each machine user for itself. */
final class Clients {
  static final Duration ACCESS_TOKEN_LIFETIME = Duration.ofMinutes(30);
  // a working day without signing in again
  static final Duration REFRESH_TOKEN_LIFETIME = Duration.ofHours(12);

  private Clients() {}

  static List<RegisteredClient> of(Secrets secrets, String gateway) {
    var clients = new ArrayList<RegisteredClient>();
    clients.add(gateway(secrets.gatewayClientSecret(), gateway));
    secrets.machineUsers().forEach(user -> clients.add(machine(user)));
    return clients;
  }

  private static RegisteredClient gateway(String secret, String gateway) {
    return client("gateway", secret)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
        .redirectUri(gateway + "/login/oauth2/code/people")
        .postLogoutRedirectUri(gateway + "/")
        .scope(OidcScopes.OPENID)
        .scope(OidcScopes.PROFILE)
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .build();
  }

  private static RegisteredClient machine(MachineUser user) {
    return client(user.clientId(), user.clientSecret())
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .build();
  }

  private static RegisteredClient.Builder client(String id, String secret) {
    return RegisteredClient.withId(id)
        .clientId(id)
        .clientSecret(secret)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .tokenSettings(
            TokenSettings.builder()
                .accessTokenTimeToLive(ACCESS_TOKEN_LIFETIME)
                .refreshTokenTimeToLive(REFRESH_TOKEN_LIFETIME)
                .build());
  }
}
