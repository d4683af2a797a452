package onlinefriday.defaults.language;

import jakarta.servlet.ServletException;
import java.io.IOException;
import onlinefriday.contracts.language.Language;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;

/** One reader of {@code Accept-Language} for all that handles a request. */
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class LanguageDefaults {
  @Bean
  @ConditionalOnMissingBean(name = "localeResolver")
  LocaleResolver localeResolver() {
    return new RequestLanguage();
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> languageIsReadFirst() {
    return server -> server.addEngineValves(new ReadFirst());
  }

  /**
   * Puts the language in place of the header before anybody else sees it: Tomcat's error reports,
   * {@code getLocale()} of requests and the filters that call it parse what they are sent with the
   * JDK, whatever its length.
   */
  private static final class ReadFirst extends ValveBase {
    ReadFirst() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      MimeHeaders headers = request.getCoyoteRequest().getMimeHeaders();
      String sent = headers.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
      if (sent != null) {
        headers.setValue(HttpHeaders.ACCEPT_LANGUAGE).setString(Language.accepted(sent).tag());
      }
      getNext().invoke(request, response);
    }
  }
}
