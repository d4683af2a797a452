package onlinefriday.merchant.oversight;

import java.util.Map;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import onlinefriday.merchant.registry.KnownMerchants;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@EnableConfigurationProperties(LeadProperties.class)
final class LeadController {
  private final LeadList leads;
  private final KnownMerchants merchants;

  LeadController(LeadList leads, KnownMerchants merchants) {
    this.leads = leads;
    this.merchants = merchants;
  }

  @GetMapping("/v1/inspections/leads")
  ListPage<Lead> list(Caller caller, ListQuery query) {
    Oversight.requireReader(caller);
    ListPage<Lead> page = leads.page(Oversight.visibleTo(caller), query);
    Map<String, String> names =
        merchants.names(page.items().stream().map(Lead::merchantId).toList());
    return page.map(lead -> lead.named(names.get(lead.merchantId())));
  }
}
