package onlinefriday.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.CampaignState.Allocation;
import onlinefriday.contracts.event.CampaignState.Issuer;
import onlinefriday.contracts.event.CampaignState.Owner;
import onlinefriday.contracts.event.CampaignState.OwnerKind;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.testing.AccessContract;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.defaults.testing.Topics;
import onlinefriday.voucher.Api.Answer;
import onlinefriday.voucher.terms.TermsBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class AccessTest extends AccessContract {
  private static final AtomicInteger NUMBERS = new AtomicInteger(3_500);
  private static final Owner MINISTRY = new Owner(OwnerKind.MINISTRY, null);
  private static final Owner PROVINCE = new Owner(OwnerKind.PROVINCE, "79");
  private static final Owner PARTNER = new Owner(OwnerKind.PLATFORM, "access");
  private static final Owner MERCHANT = new Owner(OwnerKind.MERCHANT, "m-access");

  @Autowired TermsBook book;
  @LocalServerPort int port;

  @Override
  protected Map<String, String> thing(String what) {
    String id =
        switch (what) {
          case "a campaign of the ministry" -> campaign(MINISTRY, List.of(), List.of());
          case "a campaign of the province" -> campaign(PROVINCE, List.of(), List.of());
          case "a campaign of the partner" -> campaign(PARTNER, List.of(), List.of());
          case "a campaign of the merchant" -> campaign(MERCHANT, List.of(), List.of());
          case "a campaign with a share of the partner" ->
              campaign(MINISTRY, List.of(new Allocation("access", 5_000)), List.of());
          case "a campaign that lets the partner issue" -> issuedByPartner();
          case "a batch of the partner" ->
              batch(issuedByPartner(), Tokens.partner("access", "vouchers:issue"));
          case "a batch of the province" ->
              batch(campaign(PROVINCE, List.of(), List.of()), Tokens.officer("79"));
          case "a redemption" -> redemption();
          case "", "a day" -> "none";
          default -> throw new IllegalArgumentException(what);
        };
    return Map.of("id", id, "date", "2026-11-27");
  }

  private String issuedByPartner() {
    return campaign(MINISTRY, List.of(), List.of(new Issuer("access", 1_000)));
  }

  private String campaign(Owner owner, List<Allocation> shares, List<Issuer> issuers) {
    int number = NUMBERS.incrementAndGet();
    CampaignState unique = Vouchers.campaign("access-" + number).unique(number);
    Topics.publish(Topic.CAMPAIGNS, Vouchers.belonging(unique, owner, shares, issuers));
    await().until(() -> book.byId(unique.id()).isPresent());
    return unique.id();
  }

  private String batch(String campaign, String token) {
    Answer made =
        api()
            .post(
                token,
                "/v1/campaigns/" + campaign + "/code-batches",
                Map.of("count", 1),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json().path("batchId").asString();
  }

  private String redemption() {
    var campaign = new Scene(book).knows(Vouchers.campaign("access-" + NUMBERS.incrementAndGet()));
    String key = Tokens.partner("access", "vouchers:redeem");
    Answer made =
        api().redeem(key, UUID.randomUUID().toString(), Scene.body(campaign, "lan", "o-1"));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json().path("id").asString();
  }

  private Api api() {
    return new Api(port);
  }
}
