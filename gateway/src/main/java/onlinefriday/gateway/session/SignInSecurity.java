package onlinefriday.gateway.session;

import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import java.net.URI;
import onlinefriday.contracts.log.LogLimit;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.gateway.problem.ProblemAnswers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerRedirectStrategy;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * The sign-in flow, and nothing but it: every other path passes Spring Security by, because the
 * services judge who may do what.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SignInSecurity {
  private static final Logger log = LoggerFactory.getLogger(SignInSecurity.class);
  private static final LogLimit LINES = new LogLimit();
  private static final String CALLBACK = "/login/oauth2/code/" + PendingSignIns.REGISTRATION_ID;

  private final ServerRedirectStrategy redirects = new DefaultServerRedirectStrategy();

  /** A request is observed once, not once more by each of a dozen filters. */
  @Bean
  SecurityObservationSettings securityFiltersUnobserved() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  SecurityWebFilterChain signIn(
      ServerHttpSecurity http,
      SignInRequests requests,
      PendingSignIns pending,
      SignedInPerson person,
      ProblemAnswers problems) {
    return http.securityMatcher(
            ServerWebExchangeMatchers.pathMatchers(HttpMethod.GET, SignInRequests.PATH, CALLBACK))
        .authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
        .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .csrf(CsrfSpec::disable) // the state parameter does its work here
        .httpBasic(HttpBasicSpec::disable)
        .formLogin(FormLoginSpec::disable)
        .logout(LogoutSpec::disable)
        .oauth2Login(
            login ->
                login
                    .authenticationMatcher(ServerWebExchangeMatchers.pathMatchers(CALLBACK))
                    .authorizationRequestResolver(requests)
                    .authorizationRequestRepository(pending)
                    .authorizedClientRepository(person)
                    .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                    .authenticationSuccessHandler(goOn())
                    .authenticationFailureHandler(refuse(problems)))
        .build();
  }

  /** Whatever asks for it by GET is answered by the filters above. */
  @Bean
  RouterFunction<ServerResponse> signInIsAskedForByGet(ProblemAnswers problems) {
    return RouterFunctions.route(
        path(SignInRequests.PATH).or(path(CALLBACK)),
        request -> problems.methodNotAllowed(request, HttpMethod.GET));
  }

  private ServerAuthenticationSuccessHandler goOn() {
    return (filter, person) -> {
      String next = filter.getExchange().getAttribute(PendingSignIns.NEXT_ATTRIBUTE);
      return redirects.sendRedirect(filter.getExchange(), URI.create(LocalPath.orHome(next)));
    };
  }

  private static ServerAuthenticationFailureHandler refuse(ProblemAnswers problems) {
    return (filter, failure) -> {
      LINES.log(
          failure.getClass().getName(),
          leftOut ->
              log.warn("A sign-in failed: {}; before it {} alike", failure.toString(), leftOut));
      return problems.answer(filter.getExchange(), CommonProblem.UNAUTHENTICATED);
    };
  }
}
