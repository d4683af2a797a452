package onlinefriday.voucher.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodesDownloadTest {
  private final CodeFormat format = new CodeFormat(Singles.SECRET);
  private final CodesDownload download = new CodesDownload(format);

  @Test
  void everyCodeOfTheBatchStandsOnALineUnderTheHeader() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    download.write(Singles.kept(7, 3, 5_000, 2_500, "k"), out);

    List<String> lines = out.toString(StandardCharsets.US_ASCII).lines().toList();
    assertThat(lines.getFirst()).isEqualTo("code");
    assertThat(lines.subList(1, lines.size()))
        .containsExactlyElementsOf(
            IntStream.range(5_000, 7_500).mapToObj(serial -> format.write(7, serial)).toList());
    assertThat((long) out.size()).isEqualTo(CodesDownload.bytes(2_500));
  }

  @Test
  void theLastSerialsOfACampaignAreWrittenToo() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    download.write(Singles.kept(4095, 1, CodeFormat.SERIALS - 3, 3, "k"), out);
    assertThat(out.toString(StandardCharsets.US_ASCII))
        .endsWith(format.write(4095, CodeFormat.SERIALS - 1) + "\n")
        .hasLineCount(4);
  }

  @Test
  void aLargeBatchIsWrittenInSmallPieces() throws IOException {
    Pieces pieces = new Pieces();
    download.write(Singles.kept(7, 0, 0, 300_000, "k"), pieces);
    assertThat(pieces.bytes).isEqualTo(CodesDownload.bytes(300_000));
    assertThat(pieces.largest).isLessThan(64 * 1024);
  }

  private static final class Pieces extends OutputStream {
    private long bytes;
    private int largest;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] from, int offset, int length) {
      bytes += length;
      largest = Math.max(largest, length);
    }
  }
}
