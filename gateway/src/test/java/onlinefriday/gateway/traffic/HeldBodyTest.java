package onlinefriday.gateway.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import onlinefriday.contracts.problem.CommonProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class HeldBodyTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Bodies bodies =
      new Bodies(
          new BodyProperties(
              new BodyProperties.Unfinished(1, 1, 1),
              new BodyProperties.Held(
                  DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), DataSize.ofMegabytes(1)),
              DataSize.ofKilobytes(64)),
          1_000,
          meters);
  private final HeldBody body =
      new HeldBody(
          bodies, new Bodies.Sender("caller", "address", "r", 1, CommonProblem.BODY_TOO_LARGE));

  @ParameterizedTest
  @CsvSource({
    // bytes, in pieces of, announced, memory
    "300, 300, 300, 300", // as most are: one array, as large as it
    "300, 300, -1, 512",
    "300, 1, 60000, 512", // who announces much and sends little takes little
    "1025, 1, 60000, 2048",
    "200000, 1000, 200000, 200000",
    "0, 1, 60000, 0",
  })
  void memoryGrowsWithWhatCame(int bytes, int piece, int announced, double memory) {
    byte[] sent = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      sent[i] = (byte) (i * 31);
    }
    for (int at = 0; at < bytes; at += piece) {
      var next = Unpooled.wrappedBuffer(sent, at, Math.min(piece, bytes - at));
      assertThat(body.append(next, announced < 0 ? announced : announced - at)).isNull();
    }
    assertThat(body.bytes()).isEqualTo(sent);
    var inPieces = new ByteArrayOutputStream();
    body.forEach(inPieces::write);
    assertThat(inPieces.toByteArray()).isEqualTo(sent);
    assertThat(held()).isEqualTo(memory);
    body.release();
    body.release();
    assertThat(held()).isZero();
  }

  @Test
  void nothingIsHeldAfterItWasReleased() {
    body.release();
    body.append(Unpooled.wrappedBuffer(new byte[10]), -1);
    assertThat(held()).isZero();
  }

  private double held() {
    return meters.get("gateway.bodies.held.bytes").gauge().value();
  }
}
