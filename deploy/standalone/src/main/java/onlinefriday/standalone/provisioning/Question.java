package onlinefriday.standalone.provisioning;

import java.util.Map;

/** Whether a code is good for an order, as a shopping app asks it. */
final class Question {
  static final String PATH = "/v1/vouchers/validate";
  static final Map<String, Object> ABOUT_THE_NATIONAL_CODE =
      Map.of(
          "code",
          DemoSeason.CODE,
          "shopper",
          "nobody",
          "merchantId",
          Provisioning.MERCHANT,
          "amount",
          500_000,
          "province",
          "79");

  private Question() {}
}
