package onlinefriday.merchant.complaint;

import static java.util.Objects.requireNonNull;

import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.FormBodies;
import onlinefriday.defaults.web.IfMatch;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What is done with complaints on pages: what the API does, with the same checks. */
@Component
public final class ComplaintDesk {
  private final ComplaintController complaints;
  private final FormBodies bodies;

  ComplaintDesk(ComplaintController complaints, FormBodies bodies) {
    this.complaints = complaints;
    this.bodies = bodies;
  }

  /**
   * @param state {@code OPEN} or {@code RESOLVED}, or null for both
   */
  public ListPage<ComplaintView> list(Caller caller, ListQuery query, @Nullable String state) {
    return complaints.list(caller, query, state, null, null);
  }

  public OnDesk find(String id, Caller caller) {
    var found = complaints.get(id, caller);
    return new OnDesk(
        requireNonNull(found.getBody()), requireNonNull(found.getHeaders().getETag()));
  }

  public void resolve(String id, Caller caller, IfMatch seen, JsonNode fields) {
    complaints.resolve(id, caller, seen, bodies.of(fields, ResolveForm.class));
  }

  /**
   * A complaint as somebody has it before them.
   *
   * @param etag of what they see
   */
  public record OnDesk(ComplaintView complaint, String etag) {
    public String version() {
      return etag.replace("\"", "");
    }

    public boolean isOpen() {
      return complaint.state() == Complaint.State.OPEN;
    }
  }
}
