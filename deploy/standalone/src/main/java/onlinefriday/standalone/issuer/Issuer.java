package onlinefriday.standalone.issuer;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.ServletException;
import java.io.IOException;
import onlinefriday.standalone.BackboneSettings;
import onlinefriday.standalone.access.Secrets;
import onlinefriday.standalone.access.SecretsFile;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** People, clients and keys, all from the files the launcher made. */
@Configuration(proxyBeanMethods = false)
class Issuer {
  @Bean
  Secrets secrets(BackboneSettings settings) throws IOException {
    return new SecretsFile(settings.data()).readOrCreate();
  }

  @Bean
  JWKSource<SecurityContext> keys(BackboneSettings settings) throws IOException {
    return new ImmutableJWKSet<>(SigningKeys.readOrCreate(settings.data().resolve("issuer")));
  }

  @Bean
  AuthorizationServerSettings authorizationServer(BackboneSettings settings) {
    return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
  }

  @Bean
  InMemoryRegisteredClientRepository clients(Secrets secrets, BackboneSettings settings) {
    return new InMemoryRegisteredClientRepository(Clients.of(secrets, settings.gateway()));
  }

  @Bean
  UserDetailsService people(Secrets secrets) {
    var people =
        secrets.people().stream()
            .map(person -> User.withUsername(person.username()).password(person.password()).build())
            .toList();
    return new InMemoryUserDetailsManager(people);
  }

  @Bean
  GeneratedSecrets passwordEncoder() {
    return new GeneratedSecrets();
  }

  @Bean
  Claims claims(Secrets secrets) {
    return new Claims(secrets);
  }

  /** Its page speaks both languages at once, so nobody has to parse what a stranger prefers. */
  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> withoutLanguages() {
    return server -> server.addEngineValves(new WithoutLanguages());
  }

  private static final class WithoutLanguages extends ValveBase {
    WithoutLanguages() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      request.getCoyoteRequest().getMimeHeaders().removeHeader(HttpHeaders.ACCEPT_LANGUAGE);
      getNext().invoke(request, response);
    }
  }

  @Bean
  SignInFlow signInFlow(BackboneSettings settings) {
    return new SignInFlow(settings.gateway() + "/");
  }

  @Bean
  BoundedSessions boundedSessions() {
    return new BoundedSessions();
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedConnections() {
    return server -> server.setProtocol(BoundedProtocol.class.getName());
  }

  @Bean
  SignIns signIns() {
    return new SignIns();
  }
}
