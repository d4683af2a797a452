package onlinefriday.standalone.provisioning;

import tools.jackson.databind.JsonNode;

/** What the platform answered. */
record Reply(int status, JsonNode body) {
  /** Made now, or by an earlier start. */
  boolean madeOrExists() {
    return status == 201 || status == 409;
  }

  String text(String field) {
    return body.path(field).asString("");
  }

  @Override
  public String toString() {
    return status + " " + body;
  }
}
