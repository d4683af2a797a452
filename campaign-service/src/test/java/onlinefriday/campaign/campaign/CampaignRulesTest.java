package onlinefriday.campaign.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onlinefriday.campaign.Samples;
import onlinefriday.contracts.json.WireJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'id': 'a/b'}             | id:not-an-id",
        "{'id': 'new'}             | id:reserved",
        "{'editionId': null}       | editionId:missing",
        "{'name': ' '}             | name:missing",
        "{'owner': {}}             | owner.kind:missing",
        "{'owner': {'kind': 'MINISTRY', 'id': 'x'}} | owner.id:not-with-this-kind",
        "{'owner': {'kind': 'PLATFORM'}}            | owner.id:missing",
        "{'codeKind': null}        | codeKind:missing",
        "{'code': null}            | code:missing",
        "{'code': '  '}            | code:missing",
        "{'code': 'A-B'}           | code:not-a-code",
        "{'code': 'A234567890123456789012345678901234'} | code:not-a-code",
        "{'code': 'MÃ-GIẢM'}       | code:not-a-code",
        "{'codeKind': 'UNIQUE', 'limits': null} | code:not-with-this-kind",
        "{'codeKind': 'UNIQUE', 'code': null}   | limits.perShopper:not-with-this-kind",
        "{'window': {}}            | window.start:missing window.end:missing",
        "{'window': {'start': '2026-11-29T12:00:00+07:00', 'end': '2026-11-29T12:00:00+07:00'}} |"
            + " window.end:ends-before-start",
        "{'discount': null}        | discount:missing",
        "{'discount': {}}          | discount.kind:missing",
        "{'discount': {'kind': 'PERCENT'}} | discount.percentBps:missing",
        "{'discount': {'kind': 'PERCENT', 'percentBps': 0}} | discount.percentBps:out-of-range",
        "{'discount': {'kind': 'PERCENT', 'percentBps': 10001}} | discount.percentBps:out-of-range",
        "{'discount': {'kind': 'PERCENT', 'percentBps': 1, 'maxDiscount': 0}} |"
            + " discount.maxDiscount:out-of-range",
        "{'discount': {'kind': 'PERCENT', 'percentBps': 1, 'fixedAmount': 5}} |"
            + " discount.fixedAmount:not-with-this-kind",
        "{'discount': {'kind': 'FIXED'}} | discount.fixedAmount:missing",
        "{'discount': {'kind': 'FIXED', 'fixedAmount': 0}} | discount.fixedAmount:out-of-range",
        "{'discount': {'kind': 'FIXED', 'fixedAmount': 200001}} |"
            + " discount.fixedAmount:over-minimum",
        "{'discount': {'kind': 'FIXED', 'fixedAmount': 1, 'percentBps': 1}} |"
            + " discount.percentBps:not-with-this-kind",
        "{'minAmount': -1}         | minAmount:out-of-range",
        "{'minAmount': 1000000000001} | minAmount:out-of-range",
        "{'limits': {'total': 0}}  | limits.total:out-of-range",
        "{'limits': {'budget': -5}} | limits.budget:out-of-range",
        "{'limits': {'perShopper': 0}} | limits.perShopper:out-of-range",
        "{'merchants': []}         | merchants:empty",
        "{'merchants': ['m-1', null]} | merchants[1]:missing",
        "{'merchants': ['m-1', 'm-1']} | merchants[1]:duplicate",
        "{'provinces': []}         | provinces:empty",
        "{'allocations': [null]}   | allocations[0]:missing",
        "{'allocations': [{'partnerId': 'a'}]} | allocations[0].sharePercentBps:missing",
        "{'allocations': [{'partnerId': 'a', 'sharePercentBps': 0}]} |"
            + " allocations[0].sharePercentBps:out-of-range",
        "{'allocations': [{'partnerId': 'a', 'sharePercentBps': 5000}, {'partnerId': 'a',"
            + " 'sharePercentBps': 1}]} | allocations[1].partnerId:duplicate",
        "{'allocations': [{'partnerId': 'a', 'sharePercentBps': 5000}, {'partnerId': 'b',"
            + " 'sharePercentBps': 5001}]} | allocations:shares-over-whole",
        "{'issuers': [{'partnerId': 'a', 'max': 1}]} | issuers:not-with-this-kind",
        "{'codeKind': 'UNIQUE', 'code': null, 'limits': null, 'issuers': [null]} |"
            + " issuers[0]:missing",
        "{'codeKind': 'UNIQUE', 'code': null, 'limits': null, 'issuers': [{}]} |"
            + " issuers[0].partnerId:missing issuers[0].max:missing",
        "{'codeKind': 'UNIQUE', 'code': null, 'limits': null, 'issuers': [{'partnerId': 'a/b',"
            + " 'max': 0}]} | issuers[0].partnerId:not-an-id issuers[0].max:out-of-range",
        "{'codeKind': 'UNIQUE', 'code': null, 'limits': null, 'issuers': [{'partnerId': 'a',"
            + " 'max': 10000001}]} | issuers[0].max:out-of-range",
        "{'codeKind': 'UNIQUE', 'code': null, 'limits': null, 'issuers': [{'partnerId': 'a',"
            + " 'max': 1}, {'partnerId': 'a', 'max': 2}]} | issuers[1].partnerId:duplicate",
        "{'holdSeconds': 59}       | holdSeconds:out-of-range",
        "{'holdSeconds': 901}      | holdSeconds:out-of-range",
        "{'fuse': {'grantsPerMinute': 0}} | fuse.grantsPerMinute:out-of-range"
      })
  void spoiltFieldIsFound(String spoilt, String findings) {
    assertThat(errorsOf(spoilt)).containsExactly(findings.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'code': 'mua sam-viet nam'}",
        "{'code': 'ABC'}",
        "{'code': 'A2345678901234567890123456789012'}",
        "{'limits': null, 'minAmount': null, 'allocations': null}",
        "{'limits': {'total': 1, 'budget': 1, 'perShopper': 1}}",
        "{'discount': {'kind': 'PERCENT', 'percentBps': 1}}",
        "{'discount': {'kind': 'PERCENT', 'percentBps': 10000}}",
        "{'discount': {'kind': 'FIXED', 'fixedAmount': 200000}}",
        "{'codeKind': 'UNIQUE', 'code': null, 'limits': {'total': 5}}",
        "{'owner': {'kind': 'PLATFORM', 'id': 'shopee'}}",
        "{'issuers': []}",
        "{'codeKind': 'UNIQUE', 'code': null, 'limits': null, 'issuers': [{'partnerId': 'a',"
            + " 'max': 1}, {'partnerId': 'b', 'max': 10000000}]}",
        "{'holdSeconds': 60}",
        "{'holdSeconds': 900}",
        "{'fuse': {'grantsPerMinute': null, 'discountPerMinute': null}}",
        "{'allocations': [{'partnerId': 'a', 'sharePercentBps': 5000}, {'partnerId': 'b',"
            + " 'sharePercentBps': 5000}]}"
      })
  void whatTheContractAllowsIsNotFound(String changed) {
    assertThat(errorsOf(changed)).isEmpty();
  }

  @Test
  void issuersAreBounded() {
    String issuers =
        IntStream.rangeClosed(0, CampaignRules.ISSUERS_MAX)
            .mapToObj(i -> "{'partnerId': 'p-" + i + "', 'max': 1}")
            .collect(Collectors.joining(", "));
    assertThat(
            errorsOf(
                "{'codeKind': 'UNIQUE', 'code': null, 'limits': null, 'issuers': ["
                    + issuers
                    + "]}"))
        .containsExactly("issuers:too-many");
  }

  private static List<String> errorsOf(String changes) {
    var body =
        Samples.campaign("c", "2026", "CODE").setAll(Samples.node(changes.replace('\'', '"')));
    var request = WireJson.mapper().treeToValue(body, CampaignRequest.class);
    return CampaignRules.of(request).errors().stream()
        .map(e -> e.field() + ":" + e.code())
        .toList();
  }
}
