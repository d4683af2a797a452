package onlinefriday.voucher.redemption;

import java.util.ArrayList;
import java.util.List;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.voucher.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The body of a batch.
 *
 * @param items 1 to {@link #ITEMS_MAX}, in the order in which they are answered
 */
record BatchForm(List<Item> items) {
  static final int ITEMS_MAX = 500;

  /** The body as callers write it; it is read item by item, not as one. */
  record Described(Mode mode, List<RedeemForm> items) {}

  enum Mode {
    PARTIAL
  }

  /** One redemption of a batch. */
  sealed interface Item {
    /**
     * @param key satisfies the rules of {@link IdempotencyKey}
     */
    record Good(RedeemForm form, String key) implements Item {}

    /** What a single call would have been answered. */
    record Bad(ApiProblem problem) implements Item {}
  }

  /**
   * @throws ApiProblem 400 or 422 when the batch itself is wrong; what is wrong with an item stands
   *     in its place
   */
  static BatchForm read(JsonParser json) {
    Reading reading = new Reading(json);
    reading.fields.each(reading::take);
    FieldRules rules = new FieldRules();
    rules.required("items", reading.items);
    rules.required("mode", reading.mode);
    rules.count("items", reading.items, reading.seen, 1, ITEMS_MAX);
    rules.throwBroken();
    return new BatchForm(List.copyOf(reading.items == null ? List.of() : reading.items));
  }

  private static final class Reading {
    private final JsonParser json;
    private final JsonFields fields;
    private @Nullable Mode mode;
    private @Nullable List<Item> items;
    private int seen;

    Reading(JsonParser json) {
      this.json = json;
      this.fields = new JsonFields(json);
    }

    void take(String field) {
      switch (field) {
        case "mode" -> mode = fields.oneOf(field, Mode.class, Mode.values());
        case "items" -> items = fields.isList(field) ? list() : null;
        default -> fields.skip();
      }
    }

    /** What is over the bound is counted and not kept. */
    private List<Item> list() {
      List<Item> read = new ArrayList<>();
      seen = 0;
      while (json.nextToken() != JsonToken.END_ARRAY) {
        if (seen++ < ITEMS_MAX) {
          read.add(item());
        } else {
          json.skipChildren();
        }
      }
      return read;
    }

    private Item item() {
      RedeemFields item = new RedeemFields(json);
      try {
        RedeemForm form = item.read();
        String key = IdempotencyKey.required(item.idempotencyKey());
        return new Item.Good(form, key);
      } catch (ApiProblem e) {
        return new Item.Bad(
            keyed(item) ? e : new ApiProblem(CommonProblem.IDEMPOTENCY_KEY_MISSING));
      }
    }

    private static boolean keyed(RedeemFields item) {
      return IdempotencyKey.isValid(item.idempotencyKey());
    }
  }
}
