package onlinefriday.gateway.problem;

import onlinefriday.contracts.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import org.springframework.web.server.i18n.LocaleContextResolver;

/**
 * The language of an answer, as {@link Language} has it, found once for an exchange. Under this
 * name Spring takes it in place of its own resolver, which parses the header with the JDK on the
 * event loop.
 */
@Component(WebHttpHandlerBuilder.LOCALE_CONTEXT_RESOLVER_BEAN_NAME)
class RequestLanguage implements LocaleContextResolver {
  private static final String FOUND = RequestLanguage.class.getName();

  static Language of(ServerWebExchange exchange) {
    Language found = exchange.getAttribute(FOUND);
    if (found == null) {
      found = read(exchange.getRequest());
      exchange.getAttributes().put(FOUND, found);
    }
    return found;
  }

  private static Language read(ServerHttpRequest request) {
    HttpCookie cookie = request.getCookies().getFirst(Language.NAME);
    return Language.of(
        request.getURI().getRawQuery(),
        cookie == null ? null : cookie.getValue(),
        request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
  }

  @Override
  public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
    return new SimpleLocaleContext(of(exchange).locale());
  }

  @Override
  public void setLocaleContext(ServerWebExchange exchange, @Nullable LocaleContext context) {
    throw new UnsupportedOperationException("a person changes the language with ?lang=");
  }
}
