package onlinefriday.merchant.filing;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.merchant.item.Imported;
import onlinefriday.merchant.item.ItemImport;
import onlinefriday.merchant.sheet.SheetFile;
import org.springframework.stereotype.Component;

/** Reads files of items, a few at once. */
@Component
final class ItemFiles {
  /** Files held in memory at once. */
  private static final int AT_ONCE_MAX = 4;

  private final Semaphore room = new Semaphore(AT_ONCE_MAX);
  private final ItemImport files;

  ItemFiles(ItemImport files) {
    this.files = files;
  }

  /**
   * @param use what is done with its items, which are held until then
   * @throws ApiProblem 422 when it cannot be read, 503 when as many as may are being read
   */
  <T> T read(Supplier<SheetFile> file, Function<Imported.Read, T> use) {
    if (!room.tryAcquire()) {
      throw new ApiProblem(CommonProblem.UNAVAILABLE);
    }
    try {
      return use.apply(read(file.get()));
    } finally {
      room.release();
    }
  }

  private Imported.Read read(SheetFile file) {
    return switch (files.read(file.bytes(), file.type())) {
      case Imported.Read read -> read;
      case Imported.Unreadable(String code, String message) ->
          throw new ApiProblem(
              CommonProblem.INVALID, null, List.of(new FieldError("file", code, message)));
    };
  }
}
