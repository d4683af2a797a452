package onlinefriday.merchant.inspection;

import static java.util.Objects.requireNonNull;

import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.FormBodies;
import onlinefriday.defaults.web.IfMatch;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What is done with inspections on pages: what the API does, with the same checks. */
@Component
public final class InspectionDesk {
  private final InspectionController inspections;
  private final PublicationController publications;
  private final FormBodies bodies;

  InspectionDesk(
      InspectionController inspections, PublicationController publications, FormBodies bodies) {
    this.inspections = inspections;
    this.publications = publications;
    this.bodies = bodies;
  }

  public ListPage<Inspection> list(Caller caller, ListQuery query) {
    return inspections.list(caller, query, null, null, null);
  }

  public Inspection find(String id, Caller caller) {
    return requireNonNull(inspections.get(id, caller).getBody());
  }

  /**
   * @return its id
   */
  public String open(Caller caller, JsonNode fields) {
    var opened = inspections.open(caller, bodies.of(fields, InspectionForm.class));
    return requireNonNull(opened.getBody()).id();
  }

  public void decide(String id, Caller caller, IfMatch seen, JsonNode fields) {
    inspections.decide(id, caller, seen, bodies.of(fields, OutcomeForm.class));
  }

  /** What everybody would read, were the fields published. */
  public Violation preview(String id, Caller caller, JsonNode fields) {
    return publications.preview(id, caller, bodies.of(fields, PublicationForm.class));
  }

  public Violation.Standing standing(String id, Caller caller) {
    return publications.standing(id, caller);
  }

  /**
   * @return whether everybody reads it now; otherwise it waits for a second person
   */
  public boolean publish(String id, Caller caller, IfMatch seen, JsonNode fields) {
    var answer = publications.publish(id, caller, seen, bodies.of(fields, PublicationForm.class));
    return answer.getStatusCode().isSameCodeAs(HttpStatus.OK);
  }

  public void withdraw(String id, Caller caller, IfMatch seen, JsonNode fields) {
    inspections.withdraw(id, caller, seen, bodies.of(fields, WithdrawForm.class));
  }
}
