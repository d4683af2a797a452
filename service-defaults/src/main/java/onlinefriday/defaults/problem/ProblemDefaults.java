package onlinefriday.defaults.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** Problem documents for whatever a request ends in. */
@Configuration(proxyBeanMethods = false)
@Import(ProblemAdvice.class)
public class ProblemDefaults {
  @Bean
  ProblemWriter problemWriter(JsonMapper json) {
    return new ProblemWriter(json);
  }
}
