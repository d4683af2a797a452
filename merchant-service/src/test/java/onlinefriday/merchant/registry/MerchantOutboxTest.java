package onlinefriday.merchant.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.aggregate.Change;
import onlinefriday.defaults.testing.TestBackbone;
import onlinefriday.merchant.TaxCodes;
import onlinefriday.merchant.tax.TaxCode;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MerchantOutboxTest {
  private static final int MAX = 100;
  private static final String BROKEN = "m-1";

  private final MongoClient client =
      MongoClients.create(TestBackbone.running().mongoUri("merchant-outbox"));
  private final MongoDatabase database = client.getDatabase("merchant-outbox-" + UUID.randomUUID());
  private final AggregateStore<MerchantState> store =
      new AggregateStore<>(database, "merchants", MerchantState.class).withIndexes();
  private final List<MerchantState> changed =
      IntStream.range(0, 3).mapToObj(MerchantOutboxTest::merchant).toList();
  private final List<List<MerchantState>> followed = new ArrayList<>();

  @BeforeEach
  void change() {
    store.insertAll(changed, Change.of("officer", "register", Instant.EPOCH));
  }

  @AfterEach
  void close() {
    database.drop();
    client.close();
  }

  @Test
  void whoeverFollowsIsToldOfAllAtOnce() {
    assertThat(new MerchantOutbox(store, followed::add).unpublished(MAX)).isEqualTo(changed);
    assertThat(followed).containsExactly(changed);
  }

  static List<RuntimeException> bugs() {
    var refused = new BulkWriteError(121, "not a document of ours", new BsonDocument(), 0);
    return List.of(
        new IllegalStateException("a bug"),
        new MongoBulkWriteException(
            BulkWriteResult.unacknowledged(),
            List.of(refused),
            null,
            new ServerAddress(),
            Set.of()));
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void oneThatCannotBeFollowedIsSetAsideAndTheOthersGoOn(RuntimeException bug) {
    var outbox = new MerchantOutbox(store, merchants -> followUnlessBroken(merchants, bug));

    List<MerchantState> told = outbox.unpublished(MAX);
    assertThat(told).extracting(MerchantState::id).containsExactly("m-0", "m-2");
    assertThat(followed).containsExactly(List.of(changed.get(0)), List.of(changed.get(2)));
    outbox.published(told);
    assertThat(outbox.unpublished(MAX)).isEmpty();
    assertThat(outbox.setAside().count(MAX)).isEqualTo(1);
  }

  @Test
  void aStoreThatIsAwayPassesAndSetsNothingAside() {
    var away = new MongoTimeoutException("away");
    var outbox = new MerchantOutbox(store, merchants -> followUnlessBroken(merchants, away));

    assertThatThrownBy(() -> outbox.unpublished(MAX)).isSameAs(away);
    assertThat(outbox.setAside().count(MAX)).isZero();
    assertThat(store.unpublished(MAX)).hasSize(3);
  }

  private void followUnlessBroken(List<MerchantState> merchants, RuntimeException why) {
    if (merchants.stream().anyMatch(merchant -> merchant.id().equals(BROKEN))) {
      throw why;
    }
    followed.add(merchants);
  }

  private static MerchantState merchant(int number) {
    TaxCode taxCode = TaxCode.parse(TaxCodes.next()).orElseThrow();
    return new Particulars(
            "Shop",
            taxCode,
            MerchantState.Kind.HOUSEHOLD,
            "79",
            null,
            new MerchantState.Sells(false, false),
            List.of(),
            null)
        .registered("m-" + number, List.of(), Instant.EPOCH, null);
  }
}
