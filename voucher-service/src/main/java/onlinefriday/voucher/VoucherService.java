package onlinefriday.voucher;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The voucher service: validate and redeem, the hot path of the programme. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class VoucherService {
  @Bean
  Ticks ticks() {
    return System::nanoTime;
  }

  public static void main(String[] args) {
    SpringApplication.run(VoucherService.class, args);
  }
}
