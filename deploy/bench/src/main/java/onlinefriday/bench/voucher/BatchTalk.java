package onlinefriday.bench.voucher;

import java.nio.ByteBuffer;
import onlinefriday.bench.load.Answer;
import onlinefriday.bench.load.Talk;
import onlinefriday.bench.load.Template;

/** Redeems many orders in one request; one refused fails the batch. */
record BatchTalk(Template template) implements Talk {
  private static final int OK = 200;

  @Override
  public ByteBuffer ask() {
    return template.next();
  }

  @Override
  public int hear(Answer answer) {
    boolean all = answer.status() == OK && answer.count("\"status\":201") == Requests.BATCH;
    return all ? Requests.BATCH : FAILED;
  }
}
