package onlinefriday.store;

import java.util.List;

/** Something a query can walk in key order: the documents themselves by _id, or an index. */
interface Ordered {
  record Field(String path, boolean ascending) {}

  Table table();

  byte[] prefix();

  /** The values a key is made of, in order, the trailing _id of a non-unique index included. */
  List<Field> fields();

  /** Whether documents that have none of the fields are left out. */
  boolean leavesOutMissing();

  /** Whether a document ever had an array at the field. */
  boolean hasArrays(int field);

  /** Whether a value for every field is at most one entry. */
  boolean uniqueByFields();

  String name();
}
