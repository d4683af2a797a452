package onlinefriday.defaults.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * @param nextCursor opaque; null on the last page
 */
public record ListPage<T>(List<T> items, @Nullable String nextCursor) {
  public <R> ListPage<R> map(Function<T, R> view) {
    return new ListPage<>(items.stream().map(view).toList(), nextCursor);
  }
}
