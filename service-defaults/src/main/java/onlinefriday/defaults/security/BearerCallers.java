package onlinefriday.defaults.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * Who sent a request, without Spring Security's filters but by the same resolver and decoder. A
 * header that proved good is remembered with its caller until its token expires.
 */
public final class BearerCallers {
  private final BearerTokenResolver resolver = new DefaultBearerTokenResolver();
  private final JwtDecoder decoder;
  private final RememberedTokens.UntilExpiry<Known> byHeader;

  private record Known(Jwt token, Caller caller) {}

  BearerCallers(JwtDecoder decoder, int sizeMax, Clock clock) {
    this.decoder = decoder;
    this.byHeader = new RememberedTokens.UntilExpiry<>(sizeMax, clock, Known::token);
  }

  /**
   * @throws org.springframework.security.core.AuthenticationException without a token, with one
   *     that proves nothing, or when the issuer's keys cannot be read
   */
  public Caller of(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    Known known = header == null ? null : byHeader.find(header);
    return known == null ? verified(request, header) : known.caller();
  }

  private Caller verified(HttpServletRequest request, @Nullable String header) {
    String token = resolver.resolve(request);
    if (token == null || header == null) {
      throw new InsufficientAuthenticationException("no token");
    }
    Jwt jwt = decode(token);
    Caller caller = Callers.of(jwt);
    byHeader.put(header, new Known(jwt, caller));
    return caller;
  }

  private Jwt decode(String token) {
    try {
      return decoder.decode(token);
    } catch (BadJwtException e) {
      throw new InvalidBearerTokenException("not a token of ours", e);
    } catch (JwtException e) {
      throw new AuthenticationServiceException("the issuer's keys cannot be read", e);
    }
  }
}
