package onlinefriday.defaults.web;

import jakarta.validation.Validator;
import java.util.List;
import onlinefriday.defaults.problem.ProblemDefaults;
import onlinefriday.defaults.topic.StateTopics;
import onlinefriday.defaults.topic.TopicDefaults;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Arguments that controllers take, problem documents, request ids. */
@AutoConfiguration(after = TopicDefaults.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebProperties.class)
@Import(ProblemDefaults.class)
public class WebDefaults {
  @Bean
  RequestIds requestIds() {
    return new RequestIds();
  }

  @Bean
  BodyReader bodyReader(JsonMapper json, Validator validator, WebProperties limits) {
    return new BodyReader(json, validator, limits.bodyBytesMax());
  }

  @Bean
  FormBodies formBodies(JsonMapper json, BodyReader reader) {
    return new FormBodies(json, reader);
  }

  @Bean
  WebMvcConfigurer contractArguments(BodyReader bodies) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new BodyArguments(bodies));
        resolvers.add(new IfMatchArguments());
        resolvers.add(new ListQueryArguments());
      }
    };
  }

  @Bean
  WebMvcConfigurer partsAreText() {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new MultipartText());
      }
    };
  }

  @Bean
  WebMvcConfigurer answersWaitForTopics(ObjectProvider<StateTopics> topics) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        topics.ifAvailable(
            read ->
                interceptors
                    .addInterceptor(new UntilReady(read))
                    .excludePathPatterns("/assets/**", "/webjars/**", "/error"));
      }
    };
  }
}
