package onlinefriday.merchant.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;

/**
 * An XLSX file: an Open Packaging package (ISO/IEC 29500-2) of XML parts that point to each other.
 * Which part is what its relationships say, never its name; POI finds them, and each is read as a
 * stream, so that no more than the texts and one row are held.
 */
final class Workbook {
  private static final byte[] OLD_OR_LOCKED = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /** Ends of the types of relationships, whose heads differ between the two kinds of XLSX. */
  private static final String MAIN = "/officeDocument";

  private static final String SHEET = "/worksheet";
  private static final String TEXTS = "/sharedStrings";
  private static final String STYLES = "/styles";

  private final OPCPackage parts;
  private final PackagePart main;

  private Workbook(OPCPackage parts) throws InvalidFormatException, SheetFault.Found {
    this.parts = parts;
    PackageRelationship toMain = first(parts.getRelationships(), MAIN);
    PackagePart main = toMain == null ? null : parts.getPart(toMain);
    if (main == null) {
      throw SheetFault.NOT_A_WORKBOOK.found();
    }
    this.main = main;
  }

  static void read(byte[] file, RowSink rows) throws SheetFault.Found {
    if (startsWith(file, OLD_OR_LOCKED)) {
      throw SheetFault.OLD_OR_LOCKED_WORKBOOK.found();
    }
    try (PackedParts packed = new PackedParts(file)) {
      read(packed, rows);
    } catch (PackedParts.InflatesTooFar e) {
      throw SheetFault.INFLATES_TOO_FAR.found();
    } catch (IOException e) {
      throw SheetFault.NOT_A_WORKBOOK.found();
    }
  }

  private static void read(PackedParts packed, RowSink rows) throws IOException, SheetFault.Found {
    try {
      new Workbook(OPCPackage.open(packed)).read(rows);
    } catch (InvalidFormatException
        | OpenXML4JRuntimeException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw fault(
          packed, SheetFault.NOT_A_WORKBOOK.found()); // of names and addresses that are none
    } catch (SheetFault.Found found) {
      throw fault(packed, found);
    }
  }

  /** What POI missed may have been held back. */
  private static SheetFault.Found fault(PackedParts packed, SheetFault.Found found) {
    return packed.gaveUp() ? SheetFault.INFLATES_TOO_FAR.found() : found;
  }

  private void read(RowSink rows) throws IOException, InvalidFormatException, SheetFault.Found {
    SheetList sheets = with(main, SheetList::read);
    PackagePart sheet = firstTable(sheets);
    PackagePart shared = related(TEXTS);
    PackagePart formats = related(STYLES);
    SharedTexts texts = shared == null ? SharedTexts.NONE : with(shared, SharedTexts::read);
    DateStyles styles = formats == null ? DateStyles.NONE : with(formats, DateStyles::read);
    WorkbookCells cells = new WorkbookCells(texts, styles, sheets.from1904());
    with(
        sheet,
        xml -> {
          new WorkbookRows(xml, cells).read(rows);
          return rows;
        });
  }

  /** A chart may have a sheet to itself, which holds no table. */
  private PackagePart firstTable(SheetList sheets) throws InvalidFormatException, SheetFault.Found {
    for (String id : sheets.shown()) {
      PackageRelationship to = main.getRelationship(id);
      PackagePart part = to == null ? null : partOf(to, SHEET);
      if (part != null) {
        return part;
      }
    }
    throw SheetFault.NOT_A_WORKBOOK.found();
  }

  private @Nullable PackagePart related(String type) throws InvalidFormatException {
    PackageRelationship to = first(main.getRelationships(), type);
    return to == null ? null : partOf(to, type);
  }

  private @Nullable PackagePart partOf(PackageRelationship to, String type)
      throws InvalidFormatException {
    boolean inside = to.getTargetMode() == TargetMode.INTERNAL;
    return inside && to.getRelationshipType().endsWith(type)
        ? parts.getPart(PackagingURIHelper.createPartName(to.getTargetURI()))
        : null;
  }

  private static @Nullable PackageRelationship first(
      Iterable<PackageRelationship> relationships, String type) {
    for (PackageRelationship one : relationships) {
      if (one.getRelationshipType().endsWith(type)) {
        return one;
      }
    }
    return null;
  }

  private static <T> T with(PackagePart part, PartReader<T> reader)
      throws IOException, SheetFault.Found {
    try (InputStream content = part.getInputStream()) {
      return reader.read(new Xml(content));
    }
  }

  /** Takes what a part says. */
  private interface PartReader<T> {
    T read(Xml xml) throws SheetFault.Found;
  }

  private static boolean startsWith(byte[] file, byte[] mark) {
    return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
  }
}
