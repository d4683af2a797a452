package onlinefriday.standalone.issuer;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import onlinefriday.standalone.BackboneSettings;
import onlinefriday.standalone.access.Secrets;
import onlinefriday.standalone.access.SecretsFile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

  @Bean
  SignIns signIns() {
    return new SignIns();
  }
}
