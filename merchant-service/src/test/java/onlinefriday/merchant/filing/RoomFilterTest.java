package onlinefriday.merchant.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.defaults.problem.ProblemWriter;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RoomFilterTest {
  private final RoomFilter filter = new RoomFilter(new ProblemWriter(WireJson.mapper()));
  private final AtomicInteger inside = new AtomicInteger();
  private final CountDownLatch go = new CountDownLatch(1);

  @Test
  void noMoreThanTwoWholeFilingsAreHeldAtOnceAndAllAreServed() throws Exception {
    AtomicInteger most = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        answers.add(
            threads.submit(
                () -> {
                  var response = new MockHttpServletResponse();
                  filter.doFilter(
                      request("/v1/filings/f-1/submit", 0),
                      response,
                      (_, _) -> most.accumulateAndGet(held(), Math::max));
                  return response.getStatus();
                }));
      }
      await().until(() -> inside.get() == 2);
      go.countDown();
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(200);
      }
    }
    assertThat(most).hasValue(2);
  }

  @Test
  void aSlowUploadHoldsUpNothingButUploads() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 2; i++) {
        threads.submit(
            () -> {
              filter.doFilter(
                  request("/v1/filings/assess", 1_000_000),
                  new MockHttpServletResponse(),
                  (_, _) -> held());
              return null;
            });
      }
      await().until(() -> inside.get() == 2);
      assertThat(isServed(request("/v1/filings/assess", 2_000))).isTrue();
      assertThat(isServed(request("/v1/filings/f-1/submit", 0))).isTrue();
      assertThat(isServed(request("/v1/merchants", 1_000_000))).isTrue();
      go.countDown();
    }
  }

  private boolean isServed(MockHttpServletRequest request) throws Exception {
    AtomicInteger served = new AtomicInteger();
    filter.doFilter(request, new MockHttpServletResponse(), (_, _) -> served.incrementAndGet());
    return served.get() == 1;
  }

  private int held() {
    int now = inside.incrementAndGet();
    try {
      go.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    inside.decrementAndGet();
    return now;
  }

  private static MockHttpServletRequest request(String path, int bytes) {
    var request = new MockHttpServletRequest("POST", path);
    request.setServletPath(path);
    request.setContent(new byte[bytes]);
    return request;
  }
}
