package onlinefriday.merchant.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.ServletInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.problem.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RoomFilterTest {
  private final RoomFilter filter = new RoomFilter(new ProblemWriter(WireJson.mapper()));
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicInteger begun = new AtomicInteger();
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
  void uploadsThatAreWorkedOnHoldUpNothingButUploads() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 2; i++) {
        var request = upload("person-" + i, new byte[1_000_000]);
        threads.submit(() -> workOn(request));
      }
      await().until(() -> inside.get() == 2);
      assertThat(isServed(request("/v1/filings/assess", 2_000))).isTrue();
      assertThat(isServed(request("/v1/filings/f-1/submit", 0))).isTrue();
      assertThat(isServed(request("/v1/merchants", 1_000_000))).isTrue();
      // who is refused before the body is read needs no room either
      assertThat(isServed(upload("somebody", new byte[1_000_000]))).isTrue();
      go.countDown();
    }
  }

  @Test
  void uploadsThatAreStillOnTheirWayHoldUpNobody() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> dripping = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        var request = dripping("person-" + i);
        dripping.add(threads.submit(() -> workOn(request)));
      }
      await().until(() -> begun.get() == 8);
      for (int i = 0; i < 4; i++) {
        assertThat(isRead(upload("other", new byte[1_000_000]))).isEqualTo(1_000_000);
      }
      go.countDown();
      for (Future<?> each : dripping) {
        each.get();
      }
    }
  }

  @Test
  void onePersonMayHaveTwoUploadsOnTheirWay() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 2; i++) {
        var request = dripping("person");
        threads.submit(() -> workOn(request));
      }
      await().until(() -> begun.get() == 2);
      assertThatThrownBy(() -> isRead(upload("person", new byte[100_000])))
          .isInstanceOfSatisfying(
              ApiProblem.class,
              refused -> assertThat(refused.kind()).isEqualTo(CommonProblem.TOO_MANY_REQUESTS));
      assertThat(isRead(upload("other", new byte[100_000]))).isEqualTo(100_000);
      go.countDown();
    }
    assertThat(isRead(upload("person", new byte[100_000]))).isEqualTo(100_000);
  }

  private @Nullable Void workOn(MockHttpServletRequest request) throws Exception {
    filter.doFilter(
        request,
        new MockHttpServletResponse(),
        (asked, _) -> {
          asked.getInputStream().readAllBytes();
          held();
        });
    return null;
  }

  private int isRead(MockHttpServletRequest request) throws Exception {
    AtomicInteger bytes = new AtomicInteger();
    filter.doFilter(
        request,
        new MockHttpServletResponse(),
        (asked, _) -> bytes.set(asked.getInputStream().readAllBytes().length));
    return bytes.get();
  }

  private static MockHttpServletRequest upload(String person, byte[] body) {
    var request = request("/v1/filings/assess", body.length);
    request.setRemoteUser(person);
    return request;
  }

  /** Its first piece is here, the next comes when the test goes on. */
  private MockHttpServletRequest dripping(String person) {
    var request =
        new MockHttpServletRequest("POST", "/v1/filings/assess") {
          @Override
          public ServletInputStream getInputStream() {
            return new DelegatingServletInputStream(
                new InputStream() {
                  @Override
                  public int read() {
                    begun.incrementAndGet();
                    awaitGo();
                    return -1;
                  }
                });
          }
        };
    request.setServletPath("/v1/filings/assess");
    request.setRemoteUser(person);
    request.addHeader("Transfer-Encoding", "chunked");
    return request;
  }

  private boolean isServed(MockHttpServletRequest request) throws Exception {
    AtomicInteger served = new AtomicInteger();
    filter.doFilter(request, new MockHttpServletResponse(), (_, _) -> served.incrementAndGet());
    return served.get() == 1;
  }

  private int held() {
    int now = inside.incrementAndGet();
    awaitGo();
    inside.decrementAndGet();
    return now;
  }

  private void awaitGo() {
    try {
      go.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static MockHttpServletRequest request(String path, int bytes) {
    var request = new MockHttpServletRequest("POST", path);
    request.setServletPath(path);
    request.setContent(new byte[bytes]);
    return request;
  }
}
