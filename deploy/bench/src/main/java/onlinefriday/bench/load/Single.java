package onlinefriday.bench.load;

import java.nio.ByteBuffer;

/** One request after the other, all of a kind. */
public record Single(Template template, int statusWanted) implements Talk {
  @Override
  public ByteBuffer ask() {
    return template.next();
  }

  @Override
  public int hear(Answer answer) {
    return answer.status() == statusWanted ? 1 : FAILED;
  }
}
