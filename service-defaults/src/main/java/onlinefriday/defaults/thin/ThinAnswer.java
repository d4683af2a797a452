package onlinefriday.defaults.thin;

import java.util.Map;
import onlinefriday.contracts.problem.Problem;

/**
 * What is sent back.
 *
 * @param headers besides those every answer carries
 * @param body as it goes over the wire
 */
public record ThinAnswer(int status, String mediaType, Map<String, String> headers, byte[] body) {
  private static final String JSON = "application/json";

  public static ThinAnswer json(int status, Map<String, String> headers, byte[] body) {
    return new ThinAnswer(status, JSON, headers, body);
  }

  public static ThinAnswer json(byte[] body) {
    return json(200, Map.of(), body);
  }

  public static ThinAnswer problem(int status, Map<String, String> headers, byte[] body) {
    return new ThinAnswer(status, Problem.MEDIA_TYPE, headers, body);
  }
}
