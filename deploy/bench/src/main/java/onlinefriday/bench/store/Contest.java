package onlinefriday.bench.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import onlinefriday.bench.process.Scratch;

/** All contestants, open at once; all but the loaded one start empty and leave no files behind. */
record Contest(Map<Entrant, Contestant> contestants, Path directory) implements AutoCloseable {
  static Contest open(Scratch scratch, Path loaded) throws Exception {
    Path directory = Files.createTempDirectory(scratch.root(), "contest");
    var contest = new Contest(new EnumMap<>(Entrant.class), directory);
    try {
      contest.enter(loaded);
    } catch (Exception e) {
      contest.close();
      throw e;
    }
    return contest;
  }

  private void enter(Path loaded) throws Exception {
    for (Entrant entrant : Entrant.values()) {
      Path own =
          entrant == Entrant.LOADED
              ? loaded
              : Files.createDirectory(directory.resolve(entrant.name()));
      contestants.put(entrant, entrant.open(own));
    }
  }

  @Override
  public void close() throws Exception {
    for (Contestant contestant : contestants.values()) {
      contestant.close();
    }
    Scratch.delete(directory);
  }
}
