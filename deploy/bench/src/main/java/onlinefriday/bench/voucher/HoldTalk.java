package onlinefriday.bench.voucher;

import java.nio.ByteBuffer;
import onlinefriday.bench.load.Answer;
import onlinefriday.bench.load.Serials;
import onlinefriday.bench.load.Talk;
import onlinefriday.bench.load.Template;
import org.jspecify.annotations.Nullable;

/** Takes a hold, then confirms it: two requests for one redemption. */
final class HoldTalk implements Talk {
  private static final int CREATED = 201;
  private static final int OK = 200;

  private final Requests requests;
  private final Serials serials;
  private final Template hold;
  private @Nullable String held;

  HoldTalk(Requests requests, String code, Serials serials) {
    this.requests = requests;
    this.serials = serials;
    this.hold = new Template(requests.hold(code), serials);
  }

  @Override
  public ByteBuffer ask() {
    return held == null ? hold.next() : new Template(requests.confirm(held), serials).next();
  }

  @Override
  public int hear(Answer answer) {
    if (held != null) {
      held = null;
      return answer.status() == OK ? 1 : FAILED;
    }
    held =
        answer.status() == CREATED ? answer.between("/v1/redemptions/", "\r\n").orElse(null) : null;
    return held == null ? FAILED : GOES_ON;
  }
}
