package onlinefriday.merchant.bulk;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import onlinefriday.merchant.registry.BulkRegistry.RejectedRow;
import onlinefriday.merchant.sheet.SheetFile;
import onlinefriday.merchant.sheet.SheetType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/merchant-imports")
final class ImportController {
  private final ImportReception reception;
  private final ImportJobs jobs;
  private final ImportRows rows;

  ImportController(ImportReception reception, ImportJobs jobs, ImportRows rows) {
    this.reception = reception;
    this.jobs = jobs;
    this.rows = rows;
  }

  /** A file as the body, CSV or XLSX: the job goes on when its sender has gone. */
  @PostMapping
  @RequestBody(
      required = true,
      content = {
        @Content(mediaType = SheetType.TEXT_CSV),
        @Content(mediaType = SheetType.OPEN_XML)
      })
  ResponseEntity<Accepted> receive(Caller caller, HttpServletRequest request) {
    caller.require(Role.NATIONAL_OPERATOR, Role.PROVINCE_OFFICER);
    if (caller.is(Role.PROVINCE_OFFICER) && caller.province() == null) {
      throw new ApiProblem(CommonProblem.FORBIDDEN); // nobody's rows would be theirs
    }
    String id = reception.receive(caller, () -> SheetFile.of(request));
    return ResponseEntity.accepted()
        .location(URI.create("/v1/merchant-imports/" + id))
        .body(new Accepted(id));
  }

  /** How far it has come; the pages are those of the rejected rows. */
  @GetMapping("/{id}")
  ImportView get(@PathVariable String id, Caller caller, ListQuery query) {
    caller.require(Role.NATIONAL_OPERATOR, Role.PROVINCE_OFFICER, Role.AUDITOR);
    ImportJob job =
        jobs.find(id)
            .filter(one -> caller.coversProvince(one.province()))
            .orElseThrow(() -> new ApiProblem(CommonProblem.NOT_FOUND));
    requireRow(query.after());
    ListPage<RejectedRow> rejected =
        query.page(
            rows.rejected(id, query.after(), query.fetch()), row -> Integer.toString(row.row()));
    return ImportView.of(job, rejected);
  }

  private static void requireRow(@Nullable String cursor) {
    if (cursor != null && !cursor.matches("[0-9]{1,8}")) {
      throw new ApiProblem(CommonProblem.MALFORMED, "not a cursor of ours");
    }
  }

  record Accepted(String id) {}

  /** A job in an answer. */
  record ImportView(
      String id,
      ImportJob.State state,
      Instant receivedAt,
      @Nullable Instant finishedAt,
      int rows,
      int done,
      int registered,
      int existing,
      int rejected,
      ListPage<RejectedRow> rejectedRows) {
    static ImportView of(ImportJob job, ListPage<RejectedRow> rejected) {
      return new ImportView(
          job.id(),
          job.state(),
          job.receivedAt(),
          job.finishedAt(),
          job.rows(),
          job.done(),
          job.registered(),
          job.existing(),
          job.rejected(),
          rejected);
    }
  }
}
