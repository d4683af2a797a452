package onlinefriday.defaults.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import onlinefriday.defaults.problem.ProblemWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Every request proves who sent it with a JWT; network position and identity headers prove nothing.
 * There is no session and no cookie here, so there is nothing for a forged cross-site request to
 * ride on: the gateway, which holds the session, refuses those.
 */
@AutoConfiguration(
    beforeName =
        "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(SecurityProperties.class)
public class SecurityDefaults {
  // a token lives in the time of who issued it, also where a service is shown another day
  private static final Clock ISSUERS_TIME = Clock.systemUTC();

  private static final String[] ALWAYS_PUBLIC = {
    "/assets/**", "/webjars/**", "/v3/api-docs/**", "/error", "/favicon.ico"
  };

  @Bean
  @ConditionalOnMissingBean
  JwtDecoder jwtDecoder(SecurityProperties trusted) {
    return new RememberedTokens(
        new TrustedIssuers(trusted, ISSUERS_TIME), trusted.tokenCacheSizeMax(), ISSUERS_TIME);
  }

  @Bean
  BearerCallers bearerCallers(JwtDecoder decoder, SecurityProperties trusted) {
    return new BearerCallers(decoder, trusted.tokenCacheSizeMax(), ISSUERS_TIME);
  }

  /** A request is observed once, not once more by each of a dozen filters. */
  @Bean
  SecurityObservationSettings securityFiltersUnobserved() {
    return SecurityObservationSettings.noObservations();
  }

  /**
   * Health and metrics, for probes and Prometheus: on a port of its own that no gateway reaches.
   */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain managementPortIsOpen(HttpSecurity http) {
    return http.securityMatcher(EndpointRequest.toAnyEndpoint())
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  @Bean
  SecurityFilterChain requestsProveWhoSentThem(
      HttpSecurity http, ObjectProvider<PublicPaths> declared, SecurityProblems problems) {
    PublicPaths open = declared.getIfAvailable(PublicPaths::reading);
    String[] readable = open.get().toArray(String[]::new);
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(ALWAYS_PUBLIC)
                    .permitAll()
                    .requestMatchers(SecurityDefaults::isKeyOnPage)
                    .denyAll()
                    .requestMatchers(HttpMethod.GET, readable)
                    .permitAll()
                    .requestMatchers(HttpMethod.HEAD, readable)
                    .permitAll()
                    .requestMatchers(HttpMethod.POST, open.post().toArray(String[]::new))
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(Customizer.withDefaults())
                    .authenticationEntryPoint(problems)
                    .accessDeniedHandler(problems))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  /** Pages answer people: whatever is no API refuses keys, public pages too. */
  private static boolean isKeyOnPage(HttpServletRequest request) {
    Caller caller = Callers.current();
    return caller != null
        && caller.is(Role.PARTNER)
        && !request.getRequestURI().startsWith(ProblemWriter.API);
  }

  @Bean
  SecurityProblems securityProblems(ProblemWriter writer) {
    return new SecurityProblems(writer);
  }

  @Bean
  WebMvcConfigurer callerArguments() {
    return new CallerArguments();
  }
}
