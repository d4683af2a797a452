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

  private static final String OPEN_XML = "http://schemas.openxmlformats.org/";
  private static final String PACKAGE = OPEN_XML + "package/2006/relationships";
  private static final String TYPES = OPEN_XML + "officeDocument/2006/relationships/";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private WorkbookFile() {}

  /**
   * A sound one.
   *
   * @param rows the XML of its rows
   */
  public static WorkbookFile of(String rows) {
    return new WorkbookFile()
        .with(
            "[Content_Types].xml",
            HEAD
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\""
                + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>")
        .with("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"))
        .with("xl/worksheets/sheet1.xml", sheet(rows))
        .with(
            "xl/workbook.xml",
            HEAD
                + "<workbook"
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet"
                + " name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
        .with(
            "xl/_rels/workbook.xml.rels",
            relationships(
                "worksheet", "worksheets/sheet1.xml",
                "styles", "styles.xml",
                "sharedStrings", "sharedStrings.xml"))
        .with(
            "xl/styles.xml",
            HEAD
                + "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/>"
                + "<numFmt numFmtId=\"165\" formatCode=\"#,##0\\ [$đ-42A];[Red]0\"/></numFmts>"
                + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
                + "<xf numFmtId=\"165\"/></cellXfs></styleSheet>");
  }

  /**
   * What points to what, as {@code rId1}, {@code rId2} and so on.
   *
   * @param typesAndTargets in turn
   */
  public static String relationships(String... typesAndTargets) {
    StringBuilder xml = new StringBuilder(HEAD).append("<Relationships xmlns=\"").append(PACKAGE);
    xml.append("\">");
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      xml.append("<Relationship Id=\"rId%d\" Type=\"".formatted(i / 2 + 1))
          .append(TYPES + typesAndTargets[i])
          .append("\" Target=\"" + typesAndTargets[i + 1] + "\"/>");
    }
    return xml.append("</Relationships>").toString();
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
