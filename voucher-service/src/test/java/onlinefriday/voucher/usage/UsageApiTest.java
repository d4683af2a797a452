package onlinefriday.voucher.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.CampaignState.Allocation;
import onlinefriday.contracts.event.CampaignState.Issuer;
import onlinefriday.contracts.event.CampaignState.Owner;
import onlinefriday.contracts.event.CampaignState.OwnerKind;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.defaults.testing.Topics;
import onlinefriday.voucher.Api;
import onlinefriday.voucher.Vouchers;
import onlinefriday.voucher.terms.TermsBook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class UsageApiTest {
  private static final List<Allocation> ALLOTTED = List.of(new Allocation("lazada", 5_000));
  private static final List<Issuer> ISSUERS = List.of(new Issuer("tiki", 5));

  @Autowired TermsBook book;
  @LocalServerPort int port;

  /** Whose it is, and who asks: what is left of a budget is its owner's business. */
  @ParameterizedTest(name = "{0} {1}: {2} -> {3}")
  @CsvSource({
    "MINISTRY,       , operator,     200",
    "MINISTRY,       , auditor,      200",
    "MINISTRY,       , key:lazada,   200",
    "MINISTRY,       , key:tiki,     200",
    "MINISTRY,       , key:shopee,   404",
    "MINISTRY,       , officer:79,   404",
    "MINISTRY,       , inspector:79, 404",
    "MINISTRY,       , merchant:m-7, 404",
    "PROVINCE,     79, operator,     200",
    "PROVINCE,     79, officer:79,   200",
    "PROVINCE,     79, key:lazada,   200",
    "PROVINCE,     79, key:shopee,   404",
    "PROVINCE,     79, officer:68,   404",
    "PROVINCE,     79, inspector:79, 404",
    "PLATFORM, shopee, key:shopee,   200",
    "PLATFORM, shopee, key:sendo,    404",
    "MERCHANT,    m-7, merchant:m-7, 200",
    "MERCHANT,    m-7, merchant:m-8, 404",
    "MERCHANT,    m-7, key:m-7,      404",
  })
  void whatIsUsedAndLeftIsForThoseItConcerns(
      OwnerKind kind, @Nullable String owner, String who, int status) {
    String id = "usage-of-" + kind;
    knows(id, new Owner(kind, owner));
    assertThat(new Api(port).get(token(who), "/v1/campaigns/" + id + "/usage").status())
        .isEqualTo(status);
  }

  private void knows(String id, Owner owner) {
    if (book.byId(id).isEmpty()) {
      int number = 3_000 + owner.kind().ordinal();
      CampaignState state = Vouchers.campaign(id).limits(10L, 1_000_000L, null).unique(number);
      Topics.publish(Topic.CAMPAIGNS, Vouchers.belonging(state, owner, ALLOTTED, ISSUERS));
      await().until(() -> book.byId(id).isPresent());
    }
  }

  private static String token(String who) {
    String[] parts = who.split(":");
    return switch (parts[0]) {
      case "operator" -> Tokens.operator();
      case "auditor" -> Tokens.auditor();
      case "officer" -> Tokens.officer(parts[1]);
      case "inspector" -> Tokens.inspector(parts[1]);
      case "merchant" -> Tokens.merchant(parts[1]);
      default -> Tokens.partner(parts[1], "vouchers:redeem");
    };
  }
}
