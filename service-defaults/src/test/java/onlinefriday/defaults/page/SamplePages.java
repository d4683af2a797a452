package onlinefriday.defaults.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.language.LanguageDefaults;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.PublicPaths;
import onlinefriday.defaults.security.SecurityDefaults;
import onlinefriday.defaults.web.WebDefaults;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * A few pages in the frame, and a way to be somebody: the parameters {@code role} and {@code name}.
 */
@SpringBootConfiguration
@ImportAutoConfiguration({
  LanguageDefaults.class,
  PageDefaults.class,
  SecurityDefaults.class,
  WebDefaults.class,
  JacksonAutoConfiguration.class,
  ValidationAutoConfiguration.class,
  SecurityAutoConfiguration.class,
  ServletWebSecurityAutoConfiguration.class,
  SecurityFilterAutoConfiguration.class,
  PropertyPlaceholderAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  ErrorMvcAutoConfiguration.class,
  ThymeleafAutoConfiguration.class
})
@Import(SamplePages.Pages.class)
class SamplePages {
  static final Instant NOW = Instant.parse("2026-11-21T05:00:00Z");

  /** To look at the pages in a browser. */
  static void main(String[] args) {
    SpringApplication.run(SamplePages.class, args);
  }

  @Bean
  Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  @Bean
  PublicPaths publicPaths() {
    return PublicPaths.reading("/**");
  }

  /** Who somebody is, is their token. */
  @Bean
  BearerTokenResolver whoSomebodyIs() {
    return request ->
        request.getParameter("role") == null
            ? null
            : request.getParameter("role") + "|" + request.getParameter("name");
  }

  @Bean
  JwtDecoder jwtDecoder() {
    return token ->
        Jwt.withTokenValue(token)
            .header("alg", "none")
            .subject("p-1")
            .claim("role", token.substring(0, token.indexOf('|')))
            .claim("name", token.substring(token.indexOf('|') + 1))
            .build();
  }

  @Controller
  static class Pages {
    @GetMapping({"/", "/console", "/province", "/inbox", "/province/79"})
    String home(Model model) {
      model.addAttribute("opens", Instant.parse("2026-11-26T17:00:00Z"));
      return "sample/home";
    }

    @GetMapping("/console/parts")
    String parts(Model model) {
      model.addAttribute("opened", NOW.minus(Duration.ofHours(1)));
      model.addAttribute("provinces", Map.of("79", "Thành phố Hồ Chí Minh"));
      return "sample/parts";
    }

    @GetMapping("/forbidden")
    void forbidden() {
      throw new ApiProblem(CommonProblem.FORBIDDEN);
    }

    @GetMapping("/busy")
    void busy() {
      throw new ApiProblem(CommonProblem.UNAVAILABLE);
    }

    @GetMapping("/broken")
    void broken() {
      throw new IllegalStateException("broken on purpose");
    }
  }
}
