package onlinefriday.bench.voucher;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import onlinefriday.bench.load.Answer;
import onlinefriday.bench.load.Talk;
import onlinefriday.bench.load.Template;

/**
 * Redeems a code that nobody has used.
 *
 * @param codes shared by all connections of the one thread
 */
record SingleUseTalk(Template template, Iterator<String> codes) implements Talk {
  private static final int CREATED = 201;

  @Override
  public ByteBuffer ask() {
    // none left: the last one again, whose refusal is counted as a failure
    return codes.hasNext()
        ? template.next(codes.next().getBytes(StandardCharsets.US_ASCII))
        : template.next();
  }

  @Override
  public int hear(Answer answer) {
    return answer.status() == CREATED ? 1 : FAILED;
  }
}
