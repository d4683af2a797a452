package onlinefriday.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class UntilStoredTest {
  private final List<String> stored = new ArrayList<>();
  private int failures = 1;

  @Test
  void stateIsTakenInWhenTheStoreIsBack() {
    new UntilStored<>(this::store).accept("a");

    assertThat(stored).containsExactly("a");
  }

  @Test
  void whatTheStoreRefusesHoldsUpNoOtherState() {
    var refused =
        new MongoWriteException(
            new WriteError(121, "not a document of ours", new BsonDocument()),
            new ServerAddress(),
            Set.of());
    var states =
        new UntilStored<String>(
            state -> {
              throw refused;
            });

    assertThatThrownBy(() -> states.accept("a")).isSameAs(refused);
  }

  private void store(String state) {
    if (failures-- > 0) {
      throw new MongoException("away");
    }
    stored.add(state);
  }
}
