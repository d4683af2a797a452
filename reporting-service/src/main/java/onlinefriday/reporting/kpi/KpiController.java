package onlinefriday.reporting.kpi;

import onlinefriday.defaults.security.Caller;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
final class KpiController {
  private final KpiDesk desk;
  private final LiveStreams streams;

  KpiController(KpiDesk desk, LiveStreams streams) {
    this.desk = desk;
    this.streams = streams;
  }

  @GetMapping("/v1/reports/kpis")
  KpiAnswer kpis(Caller caller, @ParameterObject @ModelAttribute KpiParameters asked) {
    return desk.answer(caller, asked);
  }

  /** Server-sent events: the same answer without a series, every second. */
  @GetMapping("/v1/reports/live")
  SseEmitter live(Caller caller, @ParameterObject @ModelAttribute KpiParameters asked) {
    return streams.open(caller, desk.question(caller, asked).totalsOnly());
  }
}
