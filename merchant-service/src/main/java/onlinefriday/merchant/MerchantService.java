package onlinefriday.merchant;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Who sells, and which shopping apps may call the platform. */
@SpringBootApplication
public class MerchantService {
  public static void main(String[] args) {
    SpringApplication.run(MerchantService.class, args);
  }
}
