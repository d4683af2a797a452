package onlinefriday.merchant.sheet;

import java.io.InputStream;

/** One part of a workbook, while it is being inflated. */
record Part(InputStream content) {
  Xml xml() throws SheetFault.Found {
    return new Xml(content);
  }

  /** Takes a part by its name. */
  interface Reader {
    void read(String name, Part part) throws SheetFault.Found;
  }
}
