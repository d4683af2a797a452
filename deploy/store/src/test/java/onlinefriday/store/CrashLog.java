package onlinefriday.store;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the child said, as what must be in the store. */
final class CrashLog {
  /** A group of documents: how many, in what state, and what may have happened to it last. */
  static final class Group {
    private final int size;
    private String state = "new";
    private boolean inserted;
    private boolean deleted;
    private @Nullable String maybeState;
    private boolean maybeDeleted;

    Group(int size) {
      this.size = size;
    }

    int size() {
      return size;
    }

    /** Whether the documents found can be what is left: all of them alike, or none. */
    boolean allows(int found, Iterable<String> states) {
      if (found == 0) {
        return deleted || maybeDeleted || !inserted;
      }
      boolean known = true;
      String first = states.iterator().next();
      for (String each : states) {
        known &= each.equals(first) && (each.equals(state) || each.equals(maybeState));
      }
      return found == size && !deleted && known;
    }
  }

  private final Map<String, Group> groups = new TreeMap<>();
  private final Map<String, String> running = new HashMap<>();

  Map<String, Group> groups() {
    return groups;
  }

  void line(String line) {
    String[] words = line.split(" ");
    boolean done = words[0].equals("done");
    if (!done && !words[0].equals("begin")) {
      return;
    }
    switch (words[1]) {
      case "insert" -> {
        Group group = groups.computeIfAbsent(words[2], _ -> new Group(Integer.parseInt(words[3])));
        group.inserted |= done;
      }
      case "update" -> {
        Group group = groups.get(words[3]);
        if (group != null && done) {
          group.state = words[2];
        } else if (group != null) {
          group.maybeState = words[2];
        }
      }
      default -> {
        Group group = groups.get(words[3]);
        if (group != null) {
          group.deleted |= done;
          group.maybeDeleted = true;
        }
      }
    }
    running.put(words[2], words[0]);
  }

  long acknowledged() {
    return running.values().stream().filter("done"::equals).count();
  }

  /** What is in the store after the crash is what the next round starts from. */
  void settle(String group, int found, String state) {
    Group settled = groups.get(group);
    if (settled != null) {
      settled.inserted = true;
      settled.deleted = found == 0;
      settled.maybeDeleted = false;
      settled.state = state;
      settled.maybeState = null;
    }
  }
}
