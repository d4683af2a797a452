package onlinefriday.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TemplateTest {
  @Test
  void everyPlaceGetsANumberOfItsOwn() {
    var template = new Template("a=" + Template.SERIAL + "&b=" + Template.SERIAL, new Serials());
    assertThat(text(template.next())).isEqualTo("a=000000000001&b=000000000002");
    assertThat(text(template.next())).isEqualTo("a=000000000003&b=000000000004");
  }

  @Test
  void twoTemplatesOfOneRunShareNoNumber() {
    var serials = new Serials();
    assertThat(text(new Template(Template.SERIAL, serials).next()))
        .isNotEqualTo(text(new Template(Template.SERIAL, serials).next()));
  }

  @Test
  void aCodeStandsInItsPlace() {
    var template = new Template("code=" + Template.CODE + ".", new Serials());
    byte[] code = "ABCDEFGHJKMNPQRS".getBytes(StandardCharsets.US_ASCII);
    assertThat(text(template.next(code))).isEqualTo("code=ABCDEFGHJKMNPQRS.");
  }

  private static String text(ByteBuffer bytes) {
    return StandardCharsets.US_ASCII.decode(bytes).toString();
  }
}
