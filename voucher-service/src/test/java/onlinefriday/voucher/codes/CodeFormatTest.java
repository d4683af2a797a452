package onlinefriday.voucher.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import onlinefriday.contracts.id.VoucherCodes;
import onlinefriday.voucher.codes.Reading.Forged;
import onlinefriday.voucher.codes.Reading.Genuine;
import onlinefriday.voucher.codes.Reading.Shapeless;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeFormatTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final CodeFormat FORMAT = new CodeFormat(Singles.SECRET);

  private final SplittableRandom random = new SplittableRandom(20261127);

  /** Codes are in people's hands: what a secret makes of a serial stays the same for good. */
  @ParameterizedTest
  @CsvSource({
    "1, 0, 00EP31SJVPNEXHA8",
    "1, 1, 00CRFSMDX7J8EJ5V",
    "17, 40000000, 04B0ANCYY8QPHH2R",
    "4095, 67108863, ZZT0W0JMZHR1XX6Y",
  })
  void aSerialHasTheSameCodeForGood(int number, int serial, String code) {
    assertThat(FORMAT.write(number, serial)).isEqualTo(code);
  }

  @Test
  void everyCodeIsReadAsWhatItWasWrittenFrom() {
    for (int i = 0; i < 100_000; i++) {
      int number = random.nextInt(1, 4096) & 0x3f | 1; // few permutations, or the test takes long
      int serial = random.nextInt(CodeFormat.SERIALS);
      String code = FORMAT.write(number, serial);
      assertThat(FORMAT.read(code)).isEqualTo(new Genuine(number, serial, code));
    }
  }

  @Test
  void aCodeIsCanonical() {
    for (int serial = 0; serial < 1_000; serial++) {
      String code = FORMAT.write(4095, serial);
      assertThat(code).hasSize(16).matches("[" + ALPHABET + "]+");
      assertThat(VoucherCodes.canonical(code)).isEqualTo(code);
    }
  }

  @Test
  void aLookAlikeIsReadAsWhatWasMeantAndHasTheOneSpelling() {
    int tried = 0;
    for (int serial = 0; tried < 200; serial++) {
      String code = FORMAT.write(9, serial);
      String typed = code.replace('0', 'O').replaceFirst("1", "I").replace('1', 'L');
      if (!typed.equals(code)) {
        tried++;
        assertThat(FORMAT.read(typed)).isEqualTo(new Genuine(9, serial, code));
      }
    }
  }

  @Test
  void oneWrongSymbolIsAlwaysRefused() {
    for (int serial = 0; serial < 200; serial++) {
      String code = FORMAT.write(17, serial);
      for (int at = 0; at < code.length(); at++) {
        for (char symbol : ALPHABET.toCharArray()) {
          if (symbol != code.charAt(at)) {
            String changed = code.substring(0, at) + symbol + code.substring(at + 1);
            assertThat(FORMAT.read(changed)).isInstanceOf(Forged.class);
          }
        }
      }
    }
  }

  @Test
  void twoSymbolsInEachOthersPlaceAreRefused() {
    String code = FORMAT.write(17, 123_456);
    for (int at = 1; at < code.length(); at++) {
      if (code.charAt(at) != code.charAt(at - 1)) {
        char[] swapped = code.toCharArray();
        swapped[at] = code.charAt(at - 1);
        swapped[at - 1] = code.charAt(at);
        assertThat(FORMAT.read(new String(swapped))).isInstanceOf(Forged.class);
      }
    }
  }

  @Test
  void aMillionForgeriesFindNothing() {
    int found = 0;
    for (int i = 0; i < 1_000_000; i++) {
      char[] forged = new char[16];
      for (int at = 0; at < forged.length; at++) {
        forged[at] = ALPHABET.charAt(random.nextInt(32));
      }
      found += FORMAT.read(new String(forged)) instanceof Forged ? 0 : 1;
    }
    assertThat(found).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "MUASAMVIETNAM",
        "0123456789ABCDE",
        "0123456789ABCDEFG",
        "0123456789ABCDEU",
        "0123456789ABCDE*",
        "0123456789ABCDEÀ",
        "0123456789ABCD😀",
        "0123456789abcdef",
      })
  void whatIsNot16SymbolsHasNoShape(String text) {
    assertThat(FORMAT.read(text)).isInstanceOf(Shapeless.class);
  }

  @Test
  void anotherSecretsCodeIsForged() {
    byte[] other = new byte[32];
    other[0] = 1;
    String code = new CodeFormat(other).write(17, 1);
    assertThat(FORMAT.read(code)).isInstanceOf(Forged.class);
  }

  @Test
  void neighboursLookNothingAlike() {
    String first = FORMAT.write(17, 0);
    int alike = 0;
    for (int serial = 1; serial <= 1_000; serial++) {
      // the campaign's number is in the first three symbols, and in the clear
      alike += FORMAT.write(17, serial).regionMatches(3, first, 3, 4) ? 1 : 0;
    }
    assertThat(alike).isLessThan(3);
  }
}
