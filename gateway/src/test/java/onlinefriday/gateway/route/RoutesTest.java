package onlinefriday.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import onlinefriday.gateway.GatewayTest;
import onlinefriday.gateway.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

@GatewayTest
class RoutesTest {
  @Autowired RouteLocator routes;
  @Autowired Visitor visitor;

  @ParameterizedTest
  @CsvSource({
    "POST, /v1/redemptions, redeem",
    "POST, /v1/redemptions/r1/confirm, redeem",
    "POST, /v1/redemptions/r1/release, redeem",
    "POST, /v1/redemptions/batch, redeem-batch",
    "GET, /v1/redemptions, voucher",
    "GET, /v1/redemptions/r1, voucher",
    "GET, /v1/redemptions/r1/receipt, voucher",
    "POST, /v1/vouchers/validate, validate",
    "GET, /v1/reconciliation/2026-11-27, reconciliation",
    "POST, /v1/campaigns/c1/code-batches, voucher",
    "GET, /v1/code-batches/b1/codes, codes",
    "GET, /v1/code-batches/b1, voucher",
    "POST, /v1/code-batches/b1/revoke, voucher",
    "GET, /v1/campaigns/c1/usage, voucher",
    "GET, /v1/receipts/jwks, voucher",
    "GET, /v1/campaigns/c1, campaign",
    "POST, /v1/campaigns, campaign",
    "GET, /v1/editions/current, campaign",
    "GET, /v1/clock, campaign",
    "GET, /v1/events, campaign",
    "POST, /v1/tasks/t1/provinces/79/progress, campaign",
    "GET, /, campaign",
    "GET, /console, campaign",
    "GET, /assets/site.css, campaign",
    "GET, /webjars/htmx.js, campaign",
    "GET, /v1/merchants, merchant",
    "POST, /v1/invitations/v1/accept, merchant",
    "POST, /v1/filings/assess, filings",
    "GET, /v1/filing-receipts/7, merchant",
    "GET, /v1/deals, merchant",
    "POST, /v1/complaints, complain",
    "GET, /v1/complaints, merchant",
    "POST, /v1/complaints/c1/resolve, merchant",
    "GET, /v1/inspections, merchant",
    "POST, /v1/merchant-imports, merchant-imports",
    "GET, /v1/merchant-imports/j1, merchant",
    "GET, /v1/violations, merchant",
    "DELETE, /v1/partners/p1/keys/k1, merchant",
    "GET, /deals, merchant",
    "GET, /deals/assets/deals.css, merchant",
    "GET, /complaints, merchant",
    "POST, /complaints, complain",
    "GET, /filing-receipts, merchant",
    "GET, /merchant, merchant",
    "GET, /v1/reports/kpis, reporting",
    "GET, /v1/reports/live, reporting-live",
    "POST, /v1/platform-figures, reporting",
    "GET, /province, reporting",
    "GET, /ministry, reporting",
    "POST, /v1/subscriptions, notification",
    "GET, /v1/inbox, notification",
    "GET, /v1/inbox/stream, inbox-stream",
    "GET, /inbox, notification",
    "GET, /openapi/voucher, openapi-voucher",
    "GET, /v1/nothing, ",
    "GET, /actuator/gateway/routes, ",
  })
  void pathBelongsToItsService(String method, String path, String route) {
    var exchange =
        MockServerWebExchange.from(MockServerHttpRequest.method(HttpMethod.valueOf(method), path));
    String matched =
        routes
            .getRoutes()
            .concatMap(r -> Mono.from(r.getPredicate().apply(exchange)).filter(m -> m).map(m -> r))
            .next()
            .map(Route::getId)
            .block();
    assertThat(matched).isEqualTo(route);
  }

  @Test
  void everyRouteSaysWhoseBulkheadCountsIt() {
    assertThat(routes.getRoutes().map(RouteLimits::of).collectList().block())
        .extracting(RouteLimits::upstream)
        .contains("voucher", "campaign", "merchant", "reporting", "notification");
  }

  @Test
  void requestsAreTimedByRouteAndStatusOnly() {
    visitor.get("/v1/editions/some-id");
    await() // the timer stops after the answer is out
        .untilAsserted(
            () ->
                assertThat(visitor.managed("/actuator/prometheus"))
                    .contains("gateway_requests_seconds_count{route=\"campaign\",status=\"200\"}")
                    .doesNotContain("some-id"));
  }

  @Test
  void gatewayIsReadyOnceItReadTheKeysAndShowsHowCurrentTheyAre() {
    assertThat(visitor.managed("/actuator/health/readiness")).contains("\"status\":\"UP\"");
    assertThat(visitor.managed("/actuator/health")).contains("partnerKeys", "current");
    assertThat(visitor.managed("/actuator/prometheus")).contains("gateway_keys_stale_seconds");
    assertThat(visitor.managed("/actuator/gateway/routes")).contains("404");
  }

  @Test
  void descriptionsOfTheServicesAreListedInOnePlace() {
    assertThat(visitor.get("/docs").body()).contains("/docs/start.js");
    assertThat(visitor.get("/docs/start.js").body())
        .contains("/openapi/", "voucher", "notification");
    assertThat(visitor.get("/docs/ui/swagger-ui-bundle.js").statusCode()).isEqualTo(200);
    assertThat(visitor.get("/openapi/voucher").body()).isEqualTo("heard /v3/api-docs");
  }
}
