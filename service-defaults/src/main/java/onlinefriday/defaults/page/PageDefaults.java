package onlinefriday.defaults.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.stream.Stream;
import onlinefriday.contracts.language.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * The frame of a service's pages. A service brings its templates and its own messages: {@code
 * messages_vi.properties} and {@code messages_en.properties}, in UTF-8.
 */
@AutoConfiguration(before = MessageSourceAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(SpringTemplateEngine.class)
public class PageDefaults {
  @Bean
  @ConditionalOnMissingBean(name = "messageSource")
  MessageSource messageSource(@Value("${spring.messages.basename:messages}") String[] own) {
    var messages = new ResourceBundleMessageSource();
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setDefaultLocale(Language.VI.locale());
    messages.setBasenames(
        Stream.concat(Stream.of(own).filter(PageDefaults::exists), Stream.of("frame"))
            .toArray(String[]::new));
    return messages;
  }

  @Bean
  FrameDialect frameDialect(Display display) {
    return new FrameDialect(display, Assets.onClassPath());
  }

  @Bean
  Display display(Clock clock) {
    return new Display(clock);
  }

  /** Before everything that may answer, so that refusals carry them too. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 10)
  PageSecurityHeaders pageSecurityHeaders(
      @Value("${onlinefriday.security.people-issuer}") URI peopleIssuer) {
    return new PageSecurityHeaders(peopleIssuer);
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 11)
  LanguageCookie languageCookie() {
    return new LanguageCookie();
  }

  private static boolean exists(String basename) {
    return new ClassPathResource(basename.replace('.', '/') + "_vi.properties").exists();
  }
}
