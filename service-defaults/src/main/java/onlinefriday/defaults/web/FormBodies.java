package onlinefriday.defaults.web;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes of the fields of a page's form the body that the API would have been sent: one set of
 * constraints judges both.
 */
public final class FormBodies {
  private final JsonMapper json;
  private final BodyReader reader;

  FormBodies(JsonMapper json, BodyReader reader) {
    this.json = json;
    this.reader = reader;
  }

  public <T> Body<T> of(JsonNode fields, Class<T> type) {
    return new Body<>(json.writeValueAsBytes(fields), type, reader);
  }
}
