package onlinefriday.gateway.session;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import onlinefriday.gateway.TestPlatform;
import onlinefriday.gateway.Visitor;
import org.springframework.web.util.UriComponentsBuilder;

/** Signs in through a gateway, as a browser does. */
record Person(Visitor visitor) {
  HttpResponse<String> signIn(String next) {
    String query =
        UriComponentsBuilder.fromPath("/sign-in")
            .queryParam("next", "{n}")
            .encode()
            .buildAndExpand(next)
            .toUriString();
    HttpResponse<String> start = visitor.get(query);
    return visitor.get(callback(location(start)), "Cookie", cookies(start));
  }

  String callback(URI issuer) {
    var asked = UriComponentsBuilder.fromUri(issuer).build().getQueryParams();
    String code = TestPlatform.ISSUER.codeFor(asked.getFirst("nonce"));
    return "/login/oauth2/code/people?code=" + code + "&state=" + asked.getFirst("state");
  }

  static URI location(HttpResponse<String> answer) {
    return URI.create(answer.headers().firstValue("Location").orElseThrow());
  }

  static String cookies(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
        .filter(cookie -> !cookie.endsWith("="))
        .collect(Collectors.joining("; "));
  }
}
