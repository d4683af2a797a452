package onlinefriday.bench.noop;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Checks who asks, reads the body, and answers what a redemption answers. */
@SpringBootApplication
public class NoOpService {
  private static final int BODY_BYTES_MAX = 16 << 10;
  private static final byte[] ANSWER =
      """
      {"id":"4f0c3c1c2b7d4a0e9a6c1f2e3d4c5b6a-0000","status":"CONFIRMED","campaignId":"bench-redeem",\
      "code":"BENCHREDEEM","merchantId":"m-1001","orderRef":"O-000000000000","province":"79",\
      "paymentMethod":"CASHLESS","amount":450000,"discount":90000,"payable":360000,\
      "vietnameseGoodsAmount":300000,"at":"2026-11-27T00:00:00.000+07:00"}\
      """
          .getBytes(StandardCharsets.UTF_8);

  public static void main(String[] args) {
    SpringApplication.run(NoOpService.class, args);
  }

  @Bean
  SimpleUrlHandlerMapping noOp() {
    // before the static resources, which take every path
    return new SimpleUrlHandlerMapping(
        Map.of("/v1/no-op", (org.springframework.web.HttpRequestHandler) NoOpService::answer), -1);
  }

  private static void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.getInputStream().readNBytes(BODY_BYTES_MAX);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setContentLength(ANSWER.length);
    response.getOutputStream().write(ANSWER);
  }
}
