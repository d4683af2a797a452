package onlinefriday.defaults.thin;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import java.util.List;
import onlinefriday.defaults.problem.ProblemWriter;
import onlinefriday.defaults.security.BearerCallers;
import onlinefriday.defaults.telemetry.Traces;
import onlinefriday.defaults.topic.StateTopics;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Puts every {@link ThinEndpoint} before the filters. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class ThinDefaults {
  @Bean
  ThinEdge thinEdge(
      BearerCallers callers,
      ObjectProvider<StateTopics> topics,
      ProblemWriter problems,
      AuthenticationEntryPoint unauthenticated,
      @Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> exceptions,
      Traces traces) {
    return new ThinEdge(
        callers, topics.getIfAvailable(), problems, unauthenticated, exceptions, traces);
  }

  @Bean
  FilterRegistrationBean<ThinFilter> thinEndpoints(
      ObjectProvider<ThinEndpoint> declared,
      ThinEdge edge,
      MeterRegistry meters,
      Environment environment) {
    String service = environment.getProperty("spring.application.name", "service");
    List<ThinEndpoint> endpoints = declared.orderedStream().toList();
    var filter =
        new FilterRegistrationBean<>(
            new ThinFilter(endpoints, edge, path -> new ThinMetrics(meters, service, path)));
    filter.setEnabled(!endpoints.isEmpty());
    filter.setUrlPatterns(endpoints.stream().map(one -> one.path().filterPattern()).toList());
    filter.setDispatcherTypes(DispatcherType.REQUEST);
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }
}
