package onlinefriday.reporting.kpi;

class InMemoryKpiStoreTest extends KpiStoreContract {
  @Override
  KpiStore emptyStore() {
    return new InMemoryKpiStore(() -> {});
  }
}
