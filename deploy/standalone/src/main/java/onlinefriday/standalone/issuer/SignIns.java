package onlinefriday.standalone.issuer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * The newest sign-ins of people, in memory. Machine users' tokens are not kept: nothing asks for
 * them again, and a program that fetches one per request would fill the memory.
 */
final class SignIns implements OAuth2AuthorizationService {
  static final int SIGN_INS_KEPT = 1_000;

  private final OAuth2AuthorizationService kept = new InMemoryOAuth2AuthorizationService();
  private final Map<String, OAuth2Authorization> newest = new LinkedHashMap<>();

  @Override
  public synchronized void save(OAuth2Authorization authorization) {
    var grant = authorization.getAuthorizationGrantType();
    if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(grant)) return;
    kept.save(authorization);
    newest.put(authorization.getId(), authorization);
    if (newest.size() > SIGN_INS_KEPT) remove(newest.values().iterator().next());
  }

  @Override
  public synchronized void remove(OAuth2Authorization authorization) {
    newest.remove(authorization.getId());
    kept.remove(authorization);
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return kept.findById(id);
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    return kept.findByToken(token, type);
  }
}
