package onlinefriday.merchant.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** XLSX files written by hand, so that a test can write them wrongly. */
public final class WorkbookFile {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private WorkbookFile() {}

  /**
   * A sound one.
   *
   * @param rows the XML of its rows
   */
  public static WorkbookFile of(String rows) {
    return new WorkbookFile()
        .with("[Content_Types].xml", HEAD + "<Types/>")
        .with("xl/worksheets/sheet1.xml", sheet(rows))
        .with(
            "xl/workbook.xml",
            HEAD
                + "<workbook"
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet"
                + " name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
        .with(
            "xl/_rels/workbook.xml.rels",
            HEAD
                + "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
                + "</Relationships>")
        .with(
            "xl/styles.xml",
            HEAD
                + "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/>"
                + "<numFmt numFmtId=\"165\" formatCode=\"#,##0\\ [$đ-42A];[Red]0\"/></numFmts>"
                + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
                + "<xf numFmtId=\"165\"/></cellXfs></styleSheet>");
  }

  public static String sheet(String rows) {
    return HEAD + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
  }

  /** A row of texts. */
  public static String row(String... texts) {
    StringBuilder row = new StringBuilder("<row>");
    for (String text : texts) {
      row.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
    }
    return row.append("</row>").toString();
  }

  public WorkbookFile with(String part, String xml) {
    return with(part, xml.getBytes(StandardCharsets.UTF_8));
  }

  public WorkbookFile with(String part, byte[] content) {
    parts.put(part, content);
    return this;
  }

  public WorkbookFile without(String part) {
    parts.remove(part);
    return this;
  }

  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
