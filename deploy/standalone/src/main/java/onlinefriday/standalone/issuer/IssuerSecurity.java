package onlinefriday.standalone.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import onlinefriday.standalone.BackboneSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/**
 * The protocol's endpoints, and the one page on which a person signs in. Nothing is kept for
 * strangers: a session begins when a person has signed in.
 */
@Configuration(proxyBeanMethods = false)
class IssuerSecurity {
  private static final String CONTENT_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http, SignInFlow signIn, BackboneSettings settings) {
    var failed = new FailedAttempts(Clock.systemUTC()); // a program may be called as a person is
    http.oauth2AuthorizationServer(
        server -> {
          http.securityMatcher(server.getEndpointsMatcher());
          server.clientAuthentication(
              client ->
                  client
                      .errorResponseHandler(InvalidClient::answer)
                      .authenticationProviders(
                          all ->
                              all.replaceAll(
                                  one ->
                                      one instanceof ClientSecretAuthenticationProvider
                                          ? failed.slowingDown(one)
                                          : one)));
          server.oidc(
              oidc ->
                  oidc.logoutEndpoint(
                      logout ->
                          logout.errorResponseHandler(
                              (request, response, _) -> signOut(request, response, settings))));
        });
    return http.authorizeHttpRequests(any -> any.anyRequest().authenticated())
        .oauth2ResourceServer(
            server ->
                server.jwt(Customizer.withDefaults()).authenticationEntryPoint(whoAreYou(signIn)))
        .requestCache(RequestCacheConfigurer::disable)
        .exceptionHandling(to -> to.authenticationEntryPoint(whoAreYou(signIn)))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http, SignInFlow signIn, UserDetailsService people) {
    var csrf = new CookieCsrfTokenRepository();
    csrf.setCookieName("issuer-form");
    csrf.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
    var passwords = new DaoAuthenticationProvider(people);
    passwords.setPasswordEncoder(new GeneratedSecrets());
    return http.authorizeHttpRequests(
            to -> to.requestMatchers("/login", "/", "/error").permitAll().anyRequest().denyAll())
        .authenticationManager(
            new ProviderManager(
                new FailedAttempts(Clock.systemUTC()).slowingDown(passwords))) // and no other
        .formLogin(
            form ->
                form.loginPage(SignInFlow.LOGIN)
                    .successHandler((request, response, _) -> signIn.signedIn(request, response))
                    .failureHandler(signIn::refused))
        .csrf(form -> form.csrfTokenRepository(csrf))
        .requestCache(RequestCacheConfigurer::disable)
        .exceptionHandling(
            to ->
                to.authenticationEntryPoint((request, response, _) -> elsewhere(request, response))
                    .accessDeniedHandler((request, response, _) -> elsewhere(request, response)))
        .headers(
            headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY)))
        .build();
  }

  /** A person is sent to the form; a program is told, whatever it says that it accepts. */
  private static AuthenticationEntryPoint whoAreYou(SignInFlow signIn) {
    var bearer = new BearerTokenAuthenticationEntryPoint();
    return (request, response, why) -> {
      switch (request.getServletPath()) {
        case SignInFlow.AUTHORIZE -> signIn.toForm(request, response);
        case "/userinfo" -> bearer.commence(request, response, why);
        default -> InvalidClient.answer(request, response, why);
      }
    };
  }

  /** A form that was open too long, a method that an endpoint does not have, or nothing at all. */
  private static void elsewhere(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = request.getServletPath();
    if (path.equals(SignInFlow.LOGIN)) {
      response.sendRedirect(SignInFlow.LOGIN);
    } else if (path.equals("/oauth2/token")) {
      response.setHeader("Allow", "POST");
      response.setStatus(HttpStatus.METHOD_NOT_ALLOWED.value());
    } else {
      response.setStatus(HttpStatus.NOT_FOUND.value());
    }
  }

  /** Sign-ins are forgotten when this process ends; a person who leaves after that just leaves. */
  private static void signOut(
      HttpServletRequest request, HttpServletResponse response, BackboneSettings settings)
      throws IOException {
    new SecurityContextLogoutHandler().logout(request, response, null);
    response.sendRedirect(settings.gateway() + "/");
  }

  /**
   * RFC 6749 5.2: a program that does not prove who it is gets 401, and is never sent elsewhere.
   */
  private static final class InvalidClient {
    private static final String ANSWER = "{\"error\": \"invalid_client\"}";

    private static void answer(
        HttpServletRequest request, HttpServletResponse response, Exception why)
        throws IOException {
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
      response.setHeader("WWW-Authenticate", "Basic realm=\"onlinefriday\", charset=\"UTF-8\"");
      response.setHeader("Cache-Control", "no-store");
      if (why instanceof FailedAttempts.SlowedDown slowed) {
        response.setHeader("Retry-After", String.valueOf(slowed.seconds()));
      }
      response.setContentType("application/json");
      response.getWriter().write(ANSWER);
    }
  }
}
