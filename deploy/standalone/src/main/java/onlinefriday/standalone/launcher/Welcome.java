package onlinefriday.standalone.launcher;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import onlinefriday.standalone.access.AccessFile;

/**
 * What a newcomer is told once everything is ready.
 *
 * @param openEdition the edition whose window is open now, when there is one
 */
record Welcome(
    PlatformOptions options, AccessFile access, Optional<String> openEdition, LocalTime now) {

  String text() {
    return String.join("\n\n", "", places(), people(), keys(), tries(), files()) + "\n";
  }

  private String places() {
    var gateway = options.gateway();
    return """
    %-40s home page; the API is under /v1
    %-40s what is on offer, for everybody
    %-40s editions and campaigns
    %-40s figures of a province and of the country
    %-40s documentation of the API
    %-40s where people sign in\
    """
        .formatted(
            "  " + gateway,
            "  " + gateway + "/deals",
            "  " + gateway + "/console",
            "  " + gateway + "/province",
            "  " + gateway + "/docs",
            "  " + options.issuer());
  }

  private String people() {
    return "Who may sign in, with which password:\n"
        + access.people().stream()
            .map(
                person ->
                    "  %-18s %-18s %s"
                        .formatted(
                            person.username(),
                            person.password(),
                            Objects.requireNonNullElse(
                                person.role(), "no role; may register a merchant")))
            .collect(Collectors.joining("\n"));
  }

  private String keys() {
    return "Sample API keys of shopping apps:\n"
        + access.apiKeys().stream()
            .map(
                key ->
                    "  %-8s %s  (%s)"
                        .formatted(key.partnerId(), key.key(), String.join(" ", key.scopes())))
            .collect(Collectors.joining("\n"));
  }

  private String tries() {
    var operator = access.machineUsers().getFirst();
    var token =
        "TOKEN=$(curl -s -u %s:%s -d grant_type=client_credentials %s | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')"
            .formatted(operator.clientId(), operator.clientSecret(), access.tokenEndpoint());
    return "Try it (the operator's token first; it is good for 30 minutes):\n"
        + token
        + "\n"
        + openEdition.map(this::campaignOfOnesOwn).orElseGet(this::lookAround);
  }

  private String campaignOfOnesOwn(String edition) {
    // new at each start, so that the lines work again however often they were pasted before
    var code = "XINCHAO" + DateTimeFormatter.ofPattern("HHmmss").format(now);
    return """
    curl -sw '\\n' {gateway}/v1/campaigns -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d '{"id":"{code}","editionId":"{edition}","name":"Xin chào","codeKind":"GENERIC","code":"{code}","discount":{"kind":"PERCENT","percentBps":1000},"limits":{"perShopper":1}}' && curl -sw '\\n' -X POST {gateway}/v1/campaigns/{code}/publish -H "Authorization: Bearer $TOKEN"
    curl -sw '\\n' {gateway}/v1/redemptions -H 'Authorization: ApiKey {key}' -H 'Idempotency-Key: {code}-1' -H 'Content-Type: application/json' -d '{"code":"{code}","shopper":"me","orderRef":"{code}-1","merchantId":"m-1001","amount":450000,"province":"79","paymentMethod":"CASHLESS","vietnameseGoodsAmount":300000}'
    curl -sw '\\n' '{gateway}/v1/reports/kpis?edition={edition}&by=province' -H "Authorization: Bearer $TOKEN\"\
    """
        .replace("{code}", code)
        .replace("{edition}", edition)
        .replace("{key}", access.apiKeys().getFirst().key())
        .replace("{gateway}", options.gateway());
  }

  private String lookAround() {
    return """
    curl -sw '\\n' {gateway}/v1/editions -H "Authorization: Bearer $TOKEN"
    curl -sw '\\n' {gateway}/v1/vouchers/validate -H 'Authorization: ApiKey {key}' -H 'Content-Type: application/json' -d '{"code":"MUASAMVIETNAM","shopper":"me","merchantId":"m-1001","amount":450000,"province":"79"}'
    curl -sw '\\n' {gateway}/v1/clock
    No shopping window is open: deploy/start --demo opens one, in which a code can be spent.\
    """
        .replace("{key}", access.apiKeys().getFirst().key())
        .replace("{gateway}", options.gateway());
  }

  private String files() {
    return """
    All of this for scripts: {data}/access.json. Logs: {data}/log. Mails: {data}/mail.
    Ctrl-C stops everything; the next start finds its data again.\
    """
        .replace("{data}", options.data().toString());
  }
}
