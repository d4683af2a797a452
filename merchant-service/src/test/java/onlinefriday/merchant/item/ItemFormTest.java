package onlinefriday.merchant.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.merchant.law.Goods;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ItemFormTest {
  @Test
  void whatIsLeftOutIsOrdinaryAndOne() {
    FiledItem item = form(" A1 ", null, " ").item();
    assertThat(item)
        .isEqualTo(new FiledItem("A1", "A1", Goods.ORDINARY, null, null, null, null, null, 0, 1));
  }

  @Test
  void textIsOneLineInOneWriting() {
    String decomposed = "A\u0301o\u00a0 thun\r\n\ttrắng\u0000 ";
    assertThat(form("A1", decomposed, "Thời trang >\nÁo").item())
        .extracting(FiledItem::name, FiledItem::category)
        .containsExactly("Áo thun trắng", "Thời trang > Áo");
  }

  @Test
  void aSkuThatStandsTwiceIsNamedWithBothItsPlaces() {
    List<FiledItem> items =
        List.of(FiledItems.item("a"), FiledItems.item("b"), FiledItems.item("a"));
    assertThat(RepeatedSkus.in(items))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.field()).isEqualTo("items[2].sku");
              assertThat(error.code()).isEqualTo("sku-repeated");
              assertThat(error.message()).contains("a", "1");
            });
    assertThat(RepeatedSkus.in(items.subList(0, 2))).isEmpty();
  }

  @Test
  void noMoreThanAHundredRepetitionsAreNamed() {
    List<FieldError> errors = RepeatedSkus.in(Collections.nCopies(500, FiledItems.item("a")));
    assertThat(errors).hasSize(100);
  }

  private static ItemForm form(String sku, @Nullable String name, @Nullable String category) {
    return new ItemForm(sku, name, null, category, null, null, null, null, null, null);
  }
}
