package onlinefriday.voucher.reconciliation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import onlinefriday.contracts.json.WireTime;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.CallerPlaces;
import onlinefriday.voucher.Scopes;
import onlinefriday.voucher.VoucherProperties;
import onlinefriday.voucher.ledger.Ledger;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A partner's day over HTTP, as it is read from the ledger: it is never held as a whole. */
@RestController
class ReconciliationController {
  private static final String NDJSON = "application/x-ndjson";

  private final Ledger ledger;
  private final JsonMapper json;
  private final Clock clock;
  private final ReconciliationProperties properties;
  private final CallerPlaces streams;

  ReconciliationController(
      Ledger ledger,
      JsonMapper json,
      Clock clock,
      ReconciliationProperties properties,
      VoucherProperties hotPath) {
    if (properties.finalAfter().compareTo(hotPath.silentAfter()) <= 0) {
      throw new IllegalArgumentException(
          "onlinefriday.voucher.reconciliation.final-after is longer than silent-after");
    }
    this.ledger = ledger;
    this.json = json;
    this.clock = clock;
    this.properties = properties;
    this.streams = new CallerPlaces(properties.streamsMax(), properties.streamsPerPartnerMax());
  }

  @GetMapping("/v1/reconciliation/{date}")
  void day(Caller caller, @PathVariable String date, HttpServletResponse response)
      throws IOException {
    String partner = caller.requirePartner(Scopes.REDEEM);
    LocalDate day = day(date);
    try (var _ = streams.take(caller)) {
      response.setContentType(NDJSON);
      write(partner, day, new DayLines(response.getOutputStream(), json));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void write(String partner, LocalDate day, DayLines lines) throws IOException {
    Instant end = VietnamTime.startOf(day.plusDays(1));
    // before anything is read: what comes later than this moment changes no final day
    boolean isFinal = !clock.instant().isBefore(end.plus(properties.finalAfter()));
    ledger.between(partner, VietnamTime.startOf(day), end, lines::add);
    lines.end(isFinal);
  }

  private static LocalDate day(String text) {
    try {
      return WireTime.readDate(text);
    } catch (DateTimeException e) {
      throw new ApiProblem(CommonProblem.MALFORMED, "date: YYYY-MM-DD");
    }
  }
}
