package onlinefriday.store;

import java.util.List;

/** The documents in the order of their positions, for a query no index helps. */
record AllDocuments(byte[] prefix) implements Ordered {
  @Override
  public Table table() {
    return Table.DATA;
  }

  @Override
  public List<Field> fields() {
    return List.of();
  }

  @Override
  public boolean leavesOutMissing() {
    return false;
  }

  @Override
  public boolean hasArrays(int field) {
    return false;
  }

  @Override
  public boolean uniqueByFields() {
    return false;
  }

  @Override
  public String name() {
    return "$natural";
  }
}
