package onlinefriday.merchant.sheet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * An XLSX file: XML parts in a zip. Its parts are read as they come, twice: first the small ones,
 * of which some stand behind the sheets that need them, then the one sheet.
 */
final class Workbook {
  private static final byte[] OLD_OR_LOCKED = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private static final String MAIN = "xl/workbook.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final String TEXTS = "xl/sharedStrings.xml";
  private static final String STYLES = "xl/styles.xml";

  private final Map<String, String> targets = new HashMap<>();
  private SheetList sheets = SheetList.NONE;
  private SharedTexts texts = SharedTexts.NONE;
  private DateStyles styles = DateStyles.NONE;

  private Workbook() {}

  static void read(byte[] file, RowSink rows) throws SheetFault.Found {
    if (startsWith(file, OLD_OR_LOCKED)) {
      throw SheetFault.OLD_OR_LOCKED_WORKBOOK.found();
    }
    Workbook workbook = new Workbook();
    ZipParts parts = new ZipParts(file);
    parts.forEach(workbook::readSmall);
    String sheet = workbook.sheetPart();
    boolean[] found = new boolean[1];
    parts.forEach(
        (name, part) -> {
          if (name.equals(sheet)) {
            found[0] = true;
            workbook.readSheet(part, rows);
          }
        });
    if (!found[0]) {
      throw SheetFault.NOT_A_WORKBOOK.found();
    }
  }

  private void readSmall(String name, Part part) throws SheetFault.Found {
    switch (name) {
      case MAIN -> sheets = SheetList.read(part.xml());
      case RELATIONS -> readRelations(part.xml());
      case TEXTS -> texts = SharedTexts.read(part.xml());
      case STYLES -> styles = DateStyles.read(part.xml());
      default -> {}
    }
  }

  private void readRelations(Xml xml) throws SheetFault.Found {
    while (xml.toStartOf("Relationship")) {
      String id = xml.attribute("Id");
      String target = xml.attribute("Target");
      if (id != null && target != null && targets.size() < SheetLimits.PARTS_MAX) {
        targets.put(id, target);
      }
    }
  }

  private String sheetPart() throws SheetFault.Found {
    String shown = sheets.firstShown();
    String target = shown == null ? null : targets.get(shown);
    if (target == null) {
      throw SheetFault.NOT_A_WORKBOOK.found();
    }
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }

  private void readSheet(Part part, RowSink rows) throws SheetFault.Found {
    new WorkbookRows(part.xml(), new WorkbookCells(texts, styles, sheets.from1904())).read(rows);
  }

  private static boolean startsWith(byte[] file, byte[] mark) {
    return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
  }
}
