package onlinefriday.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UntilStoredTest {
  private final List<String> stored = new ArrayList<>();
  private int failures = 1;

  @Test
  void stateIsTakenInWhenTheStoreIsBack() {
    new UntilStored<>(this::store).accept("a");

    assertThat(stored).containsExactly("a");
  }

  private void store(String state) {
    if (failures-- > 0) {
      throw new MongoException("away");
    }
    stored.add(state);
  }
}
