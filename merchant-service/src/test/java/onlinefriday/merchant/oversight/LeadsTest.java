package onlinefriday.merchant.oversight;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.UUID;
import onlinefriday.contracts.testing.AtOnce;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.testing.TestStore;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeadsTest {
  private static final MongoClient CLIENT = MongoClients.create(TestStore.shared().uri());

  private Leads leads;
  private LeadList list;

  @BeforeEach
  void startEmpty() {
    MongoDatabase database = CLIENT.getDatabase("leads" + UUID.randomUUID());
    list = new LeadList(database, new LeadProperties(2, 3, 3));
    leads = new Leads(database);
  }

  @AfterAll
  static void close() {
    CLIENT.close();
  }

  @Test
  void merchantSurfacesWhenTheSameComesAgainAndAgain() {
    leads.priceRaised("m-1", "79", "f-1", List.of("A", "B"));
    uphold("m-2", Sign.CODE_REFUSED, 2);
    uphold("m-2", Sign.PRICE_INFLATED, 2);
    assertThat(surfaced(empty())).isEmpty();

    leads.priceRaised("m-1", "79", "f-2", List.of("A"));
    leads.upheld("m-2", "79", Sign.CODE_REFUSED, "c-last");
    assertThat(surfaced(empty()))
        .extracting(Lead::merchantId, Lead::signs, Lead::skus)
        .containsExactly(tuple("m-2", 5, 0), tuple("m-1", 2, 3));
  }

  @Test
  void whatIsToldTwiceCountsOnce() throws InterruptedException {
    AtOnce.answers(
        32,
        i -> {
          leads.upheld("m-1", "79", Sign.CODE_REFUSED, "c-" + i % 4);
          return i;
        });
    Lead lead = surfaced(empty()).getFirst();
    assertThat(lead.signs()).isEqualTo(4);
    assertThat(lead.counted().getFirst().of())
        .containsExactlyInAnyOrder("c-0", "c-1", "c-2", "c-3");
  }

  @Test
  void countStaysBounded() {
    uphold("m-1", Sign.CODE_REFUSED, Leads.COUNTED_MAX + 5);
    Lead lead = surfaced(empty()).getFirst();
    assertThat(lead.signs()).isEqualTo(Leads.COUNTED_MAX);
    assertThat(lead.counted().getFirst().of()).hasSize(Leads.COUNTED_MAX);
  }

  @Test
  void worstComesFirstPageByPage() {
    uphold("m-b", Sign.CODE_REFUSED, 3);
    uphold("m-a", Sign.CODE_REFUSED, 3);
    uphold("m-c", Sign.CODE_REFUSED, 9);
    ListPage<Lead> first = list.page(empty(), new ListQuery(2, null));
    assertThat(first.items()).extracting(Lead::merchantId).containsExactly("m-c", "m-a");
    ListPage<Lead> second = list.page(empty(), new ListQuery(2, "3:m-a"));
    assertThat(second.items()).extracting(Lead::merchantId).containsExactly("m-b");
    assertThat(second.nextCursor()).isNull();
    assertThatThrownBy(() -> list.page(empty(), new ListQuery(2, "m-a")))
        .isInstanceOf(ApiProblem.class);
  }

  @Test
  void leadBelongsToItsMerchantsProvince() {
    uphold("m-1", Sign.CODE_REFUSED, 3);
    assertThat(surfaced(eq("province", "79"))).hasSize(1);
    assertThat(surfaced(eq("province", "01"))).isEmpty();
    leads.upheld("m-1", "01", Sign.CODE_REFUSED, "moved");
    assertThat(surfaced(eq("province", "01"))).hasSize(1);
  }

  @Test
  void leadSaysThatSomebodyLooksIntoIt() {
    uphold("m-1", Sign.CODE_REFUSED, 3);
    leads.inspected("m-1", "i-1");
    leads.inspected("m-none", "i-2");
    assertThat(surfaced(empty())).extracting(Lead::inspectionId).containsExactly("i-1");
  }

  private void uphold(String merchant, Sign sign, int times) {
    for (int i = 0; i < times; i++) {
      leads.upheld(merchant, "79", sign, sign + "-" + i);
    }
  }

  private List<Lead> surfaced(Bson visible) {
    return list.page(visible, new ListQuery(500, null)).items();
  }
}
