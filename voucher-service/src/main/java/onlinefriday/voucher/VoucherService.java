package onlinefriday.voucher;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The voucher service: validate and redeem, the hot path of the programme. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class VoucherService {
  public static void main(String[] args) {
    SpringApplication.run(VoucherService.class, args);
  }
}
