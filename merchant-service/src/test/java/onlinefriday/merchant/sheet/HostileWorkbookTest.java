package onlinefriday.merchant.sheet;

import static onlinefriday.merchant.sheet.WorkbookFile.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to do harm, or damaged: each is refused, and costs little. */
class HostileWorkbookTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"})
  void aWorkbookWithoutAPartThatMattersIsNone(String part) {
    WorkbookFile file = WorkbookFile.of(row("a"));
    assertThat(fault(file.without(part))).isEqualTo(SheetFault.NOT_A_WORKBOOK);
    assertThat(fault(file.with(part, "<broken"))).isEqualTo(SheetFault.NOT_A_WORKBOOK);
  }

  @Test
  void whatIsNoWorkbookIsSaidToBeNone() {
    assertThat(fault(new byte[0])).isEqualTo(SheetFault.NOT_A_WORKBOOK);
    assertThat(fault("sku,name\n1,2".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(SheetFault.NOT_A_WORKBOOK);
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
    assertThat(fault(old)).isEqualTo(SheetFault.OLD_OR_LOCKED_WORKBOOK);
  }

  @Test
  void entitiesAreNotExpandedNorFilesFetched() {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY f SYSTEM"
            + " \"file:///etc/passwd\">]><worksheet><sheetData><row><c"
            + " t=\"inlineStr\"><is><t>&a;&f;</t></is></c></row></sheetData></worksheet>";
    WorkbookFile file = WorkbookFile.of("").with("xl/worksheets/sheet1.xml", bomb);
    assertThat(fault(file)).isEqualTo(SheetFault.NOT_A_WORKBOOK);
  }

  @Test
  void aPartThatInflatesTooFarIsGivenUp() {
    byte[] blanks = new byte[16 * 1024 * 1024];
    Arrays.fill(blanks, (byte) ' ');
    WorkbookFile unused = WorkbookFile.of(row("a"));
    int parts = (int) (SheetLimits.INFLATED_BYTES_MAX / blanks.length);
    for (int part = 0; part < parts; part++) {
      unused.with("xl/media/" + part, blanks);
    }
    assertThat(unused.bytes()).hasSizeLessThan(1024 * 1024);
    assertThat(fault(unused)).isEqualTo(SheetFault.INFLATES_TOO_FAR);

    System.arraycopy("<a>".getBytes(StandardCharsets.UTF_8), 0, blanks, 0, 3);
    WorkbookFile texts = unused.without("xl/media/0").with("xl/sharedStrings.xml", blanks);
    assertThat(fault(texts)).isEqualTo(SheetFault.INFLATES_TOO_FAR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a x=\"%s\"/>",
        "<a>%s</a>",
        "<%s/>",
        "<!--%s-->",
        "<a><![CDATA[%s]]></a>",
        "<?a %s?>",
        "<!--<%s-->",
      })
  void noPieceOfItMayBeEndless(String piece) {
    WorkbookFile file =
        WorkbookFile.of(row("a"))
            .with("xl/sharedStrings.xml", piece.formatted("x".repeat(8 * 1024 * 1024)));
    assertThat(fault(file)).isIn(SheetFault.INFLATES_TOO_FAR, SheetFault.NOT_A_WORKBOOK);
  }

  @Test
  void neitherDepthNorNamesMayBeEndless() {
    String deep = "<a>".repeat(1_000_000);
    assertThat(fault(WorkbookFile.of(row("a")).with("xl/sharedStrings.xml", deep)))
        .isEqualTo(SheetFault.NOT_A_WORKBOOK);
    StringBuilder names = new StringBuilder("<a>");
    for (int i = 0; i < 100_000; i++) {
      names.append("<b").append(i).append(" c").append(i).append("=''/>");
    }
    assertThat(fault(WorkbookFile.of(row("a")).with("xl/sharedStrings.xml", names + "</a>")))
        .isEqualTo(SheetFault.NOT_A_WORKBOOK);
  }

  @Test
  void theDirectoryOfAFileMayNotBeEndless() {
    WorkbookFile file = WorkbookFile.of(row("a"));
    for (int i = 0; i < 100_000; i++) {
      file.with("" + i, new byte[0]);
    }
    assertThat(fault(file)).isEqualTo(SheetFault.INFLATES_TOO_FAR);
  }

  @Test
  void whatDescribesTheFileIsSmall() {
    byte[] large = (" ".repeat(2 * 1024 * 1024) + "<a/>").getBytes(StandardCharsets.UTF_8);
    for (String part : new String[] {"_rels/.rels", "[Content_Types].xml"}) {
      assertThat(fault(WorkbookFile.of(row("a")).with(part, large)))
          .isEqualTo(SheetFault.INFLATES_TOO_FAR);
    }
  }

  @Test
  void tooManyTextsAndTooManyPartsAreGivenUp() {
    String texts = "<sst>" + "<si><t/></si>".repeat(SheetLimits.SHARED_TEXTS_MAX + 1) + "</sst>";
    WorkbookFile file = WorkbookFile.of(row("a")).with("xl/sharedStrings.xml", texts);
    assertThat(fault(file)).isEqualTo(SheetFault.TOO_MANY_TEXTS);

    WorkbookFile parts = WorkbookFile.of(row("a"));
    for (int i = 0; i < SheetLimits.PARTS_MAX; i++) {
      parts.with("xl/media/" + i, "");
    }
    assertThat(fault(parts)).isEqualTo(SheetFault.INFLATES_TOO_FAR);
  }

  @Test
  void manyMarkedCharactersAreNoBomb() {
    String text = "&amp;&#65;".repeat(1_900);
    Read read = Read.xlsx(WorkbookFile.of(row(text).repeat(200)));
    assertThat(read.end()).isEqualTo(new SheetEnd(200, null, 0));
    assertThat(read.cell(199, 0)).isEqualTo(new Cell.Text("&A".repeat(1_900)));
  }

  @Test
  void aDamagedFileNeverMakesItThrow() {
    byte[] sound = WorkbookFile.of(row("a", "b").repeat(50)).bytes();
    RandomGenerator random = new Random(11);
    for (int run = 0; run < 3_000; run++) {
      byte[] damaged = Arrays.copyOf(sound, random.nextInt(sound.length) + 1);
      for (int hits = random.nextInt(4); hits > 0; hits--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      assertThat(Read.of(damaged, SheetType.XLSX).end()).isNotNull();
    }
    for (int run = 0; run < 3_000; run++) {
      byte[] xml = WorkbookFile.sheet(row("a", "b")).getBytes(StandardCharsets.UTF_8);
      xml[random.nextInt(xml.length)] = (byte) random.nextInt();
      WorkbookFile file = WorkbookFile.of("").with("xl/worksheets/sheet1.xml", xml);
      assertThat(Read.xlsx(file).end()).isNotNull();
    }
  }

  private static @Nullable SheetFault fault(WorkbookFile file) {
    return fault(file.bytes());
  }

  private static @Nullable SheetFault fault(byte[] file) {
    return Read.of(file, SheetType.XLSX).end().fault();
  }
}
