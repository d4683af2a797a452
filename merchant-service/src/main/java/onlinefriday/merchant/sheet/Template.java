package onlinefriday.merchant.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.web.util.HtmlUtils;

/** An empty table to fill in: a row of headings. */
public final class Template {
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String OPEN_XML = "http://schemas.openxmlformats.org/";
  private static final String MAIN = OPEN_XML + "spreadsheetml/2006/main";
  private static final String RELATIONS = OPEN_XML + "officeDocument/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private Template() {}

  public static byte[] of(List<String> headings, SheetType type) {
    return switch (type) {
      case CSV -> csv(headings).getBytes(StandardCharsets.UTF_8);
      case XLSX -> xlsx(headings);
    };
  }

  /** With the mark by which Excel knows UTF-8; a heading needs no quotes. */
  private static String csv(List<String> headings) {
    return "\uFEFF" + String.join(",", headings) + "\r\n";
  }

  private static byte[] xlsx(List<String> headings) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts(headings).entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write((XML + part.getValue()).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Map<String, String> parts(List<String> headings) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        """
        <Types xmlns="%spackage/2006/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>\
        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/></Types>\
        """
            .formatted(OPEN_XML, TYPE, TYPE));
    parts.put("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
    parts.put(
        "xl/workbook.xml",
        """
        <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="items" sheetId="1" r:id="rId1"/>\
        </sheets></workbook>\
        """
            .formatted(MAIN, RELATIONS));
    parts.put("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"%s\"><sheetData><row r=\"1\">%s</row></sheetData></worksheet>"
            .formatted(MAIN, headings.stream().map(Template::cell).collect(Collectors.joining())));
    return parts;
  }

  private static String relation(String type, String target) {
    return """
    <Relationships xmlns="%spackage/2006/relationships">\
    <Relationship Id="rId1" Type="%s/%s" Target="%s"/></Relationships>\
    """
        .formatted(OPEN_XML, RELATIONS, type, target);
  }

  private static String cell(String text) {
    return "<c t=\"inlineStr\"><is><t>" + HtmlUtils.htmlEscape(text, "UTF-8") + "</t></is></c>";
  }
}
