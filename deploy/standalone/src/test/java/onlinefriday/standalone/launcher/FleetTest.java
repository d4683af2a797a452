package onlinefriday.standalone.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import onlinefriday.standalone.process.Console;
import onlinefriday.standalone.process.ProcessPlan;
import onlinefriday.standalone.process.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetTest {
  @TempDir Path data;

  @Test
  void stopsTheGatewayFirstAndTheStoreLast() throws Exception {
    var fleet = fleet();
    var names = List.of("kafka", "backbone", "voucher-service", "gateway");
    for (var name : names) fleet.start(plan(name));
    await().until(() -> names.stream().allMatch(name -> Files.exists(data.resolve(name + ".up"))));
    fleet.close();
    assertThat(Files.readAllLines(data.resolve("order")))
        .containsExactly("gateway", "voucher-service", "kafka", "backbone");
  }

  @Test
  void nothingIsStartedAfterTheEnd() {
    var fleet = fleet();
    fleet.close();
    assertThatThrownBy(() -> fleet.start(plan("gateway"))).isInstanceOf(StartRefused.class);
  }

  @Test
  void onlySoManyAreStartedAtATime() throws Exception {
    var fleet = fleet();
    var most = new AtomicInteger();
    var starting = new AtomicInteger();
    fleet.startInTurn(
        Stream.of("a", "b", "c", "d", "e").map(name -> slowPlan(name, starting, most)).toList(), 2);
    assertThat(most).hasValue(2);
    assertThat(fleet.members()).hasSize(5);
    fleet.close();
  }

  /** Ready at the third question. */
  private ProcessPlan slowPlan(String name, AtomicInteger starting, AtomicInteger most) {
    var asked = new AtomicInteger();
    return new ProcessPlan(
        name,
        List.of("/bin/sh", "-c", "exec sleep 60"),
        Map.of(),
        () -> {
          if (asked.incrementAndGet() == 1) {
            most.accumulateAndGet(starting.incrementAndGet(), Math::max);
          }
          if (asked.get() == 3) starting.decrementAndGet();
          return asked.get() >= 3;
        });
  }

  private Fleet fleet() {
    return new Fleet(data, new Console(new PrintStream(OutputStream.nullOutputStream()), false));
  }

  private ProcessPlan plan(String name) {
    var script =
        "trap 'echo %1$s >> %2$s/order; exit 0' TERM; touch %2$s/%1$s.up; while true; do sleep 0.05; done"
            .formatted(name, data);
    return new ProcessPlan(name, List.of("/bin/sh", "-c", script), Map.of(), () -> true);
  }
}
