package onlinefriday.merchant.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * The sheets of a workbook.
 *
 * @param shown relationships of those that are not hidden, in their order
 * @param from1904 whether days are counted from 1904, as old Macs did
 */
record SheetList(List<String> shown, boolean from1904) {
  static SheetList read(Xml xml) throws SheetFault.Found {
    List<String> shown = new ArrayList<>();
    boolean from1904 = false;
    while (xml.next()) {
      if (xml.isStartOf("workbookPr")) {
        String date1904 = xml.attribute("date1904");
        from1904 = "1".equals(date1904) || "true".equals(date1904);
      } else if (xml.isStartOf("sheet") && isShown(xml) && shown.size() < SheetLimits.PARTS_MAX) {
        String id = xml.attribute("id");
        if (id != null) {
          shown.add(id);
        }
      }
    }
    return new SheetList(shown, from1904);
  }

  private static boolean isShown(Xml xml) {
    String state = xml.attribute("state");
    return state == null || state.equals("visible");
  }
}
