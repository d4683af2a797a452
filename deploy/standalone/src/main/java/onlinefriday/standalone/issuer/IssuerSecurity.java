package onlinefriday.standalone.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import onlinefriday.standalone.BackboneSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** The protocol's endpoints, and the one page on which a person signs in. */
@Configuration(proxyBeanMethods = false)
class IssuerSecurity {
  private static final String CONTENT_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http, BackboneSettings settings) {
    var signInPage = new LoginUrlAuthenticationEntryPoint("/login");
    http.oauth2AuthorizationServer(
        server -> {
          http.securityMatcher(server.getEndpointsMatcher());
          server.oidc(
              oidc ->
                  oidc.logoutEndpoint(
                      logout ->
                          logout.errorResponseHandler(
                              (request, response, _) -> signOut(request, response, settings))));
        });
    return http.authorizeHttpRequests(any -> any.anyRequest().authenticated())
        .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
        .exceptionHandling(
            to ->
                to.defaultAuthenticationEntryPointFor(
                    signInPage, new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http, BackboneSettings settings) {
    return http.authorizeHttpRequests(
            to -> to.requestMatchers("/login", "/", "/error").permitAll().anyRequest().denyAll())
        .formLogin(form -> form.loginPage("/login").defaultSuccessUrl(settings.gateway() + "/"))
        .headers(
            headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY)))
        .build();
  }

  /** Sign-ins are forgotten when this process ends; a person who leaves after that just leaves. */
  private static void signOut(
      HttpServletRequest request, HttpServletResponse response, BackboneSettings settings)
      throws IOException {
    new SecurityContextLogoutHandler().logout(request, response, null);
    response.sendRedirect(settings.gateway() + "/");
  }
}
