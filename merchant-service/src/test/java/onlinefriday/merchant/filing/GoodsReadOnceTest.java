package onlinefriday.merchant.filing;

import static onlinefriday.merchant.filing.Desk.discount;
import static onlinefriday.merchant.filing.Desk.item;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.web.context.request.RequestContextHolder;

/** A set of goods takes tens of megabytes to read, so no request reads the same one twice. */
@ServiceTest
class GoodsReadOnceTest {
  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired WholeSets read;

  private Desk desk;
  private String merchant;

  @BeforeEach
  void aMerchantOnAMondayInNovember() {
    clock.moveTo(Instant.parse(Desk.NOVEMBER_16));
    desk = new Desk(port);
    merchant = desk.merchant();
  }

  @AfterEach
  void itIsToday() {
    clock.reset();
  }

  @Test
  void whoSubmitsReadsTheGoodsOnce() {
    String path = desk.drafted(discount(merchant));
    read.times.set(0);
    assertThat(desk.operator().post(path + "/submit", null).status()).isEqualTo(200);
    assertThat(read.times).hasValue(1);
  }

  @Test
  void anAmendmentReadsWhatWasFiledOnceAndNothingThatItBrings() {
    String path = desk.submitted(discount(merchant));
    for (Map<String, Object> change :
        List.<Map<String, Object>>of(
            Map.of("end", "2026-12-05"), Map.of("items", List.of(item("A1", 70_000))))) {
      read.times.set(0);
      assertThat(desk.operator().post(path + "/amend", change).status()).isEqualTo(200);
      assertThat(read.times).hasValue(1);
    }
  }

  @Test
  void thePageOfAnAmendmentReadsTheGoodsOnce() {
    String path = desk.submitted(discount(merchant));
    read.times.set(0);
    String page = path.replace("/v1/", "/merchant/") + "/amend";
    assertThat(desk.as(Tokens.merchant(merchant)).page(page).status()).isEqualTo(200);
    assertThat(read.times).hasValue(1);
  }

  /** Counts them, but for what is read in the background. */
  static final class WholeSets implements CommandListener {
    private static final BsonInt32 ONE = new BsonInt32(1);

    /** What a page of fifty is read from. */
    private static final int PAGE_DOCUMENTS = 2;

    final AtomicInteger times = new AtomicInteger();

    @Override
    public void commandStarted(CommandStartedEvent event) {
      BsonDocument command = event.getCommand();
      boolean whole =
          new BsonString("items").equals(command.get("find"))
              && command.getNumber("limit", ONE).intValue() > PAGE_DOCUMENTS;
      if (whole && RequestContextHolder.getRequestAttributes() != null) {
        times.incrementAndGet();
      }
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Listening {
    @Bean
    WholeSets wholeSets() {
      return new WholeSets();
    }

    @Bean
    MongoClientSettingsBuilderCustomizer counting(WholeSets read) {
      return settings -> settings.addCommandListener(read);
    }
  }
}
