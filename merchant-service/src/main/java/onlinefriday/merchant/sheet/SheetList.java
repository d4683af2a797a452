package onlinefriday.merchant.sheet;

import org.jspecify.annotations.Nullable;

/**
 * Of the sheets of a workbook the one that is read.
 *
 * @param firstShown its relation, or null
 * @param from1904 whether days are counted from 1904, as old Macs did
 */
record SheetList(@Nullable String firstShown, boolean from1904) {
  static final SheetList NONE = new SheetList(null, false);

  static SheetList read(Xml xml) throws SheetFault.Found {
    String firstShown = null;
    boolean from1904 = false;
    while (xml.next()) {
      if (xml.isStartOf("workbookPr")) {
        String date1904 = xml.attribute("date1904");
        from1904 = "1".equals(date1904) || "true".equals(date1904);
      } else if (xml.isStartOf("sheet") && firstShown == null && isShown(xml)) {
        firstShown = xml.attribute("id");
      }
    }
    return new SheetList(firstShown, from1904);
  }

  private static boolean isShown(Xml xml) {
    String state = xml.attribute("state");
    return state == null || state.equals("visible");
  }
}
