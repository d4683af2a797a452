package onlinefriday.standalone.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Prometheus asks where there is an answer, and the dashboard shows what somebody measures. */
class MetricsAreHonestTest {
  private static final String PROMETHEUS = "deploy/compose/prometheus/prometheus.yml";
  private static final String GRAFANA = "deploy/compose/grafana/";
  private static final String DATASOURCE = GRAFANA + "provisioning/datasources/prometheus.yml";

  /** In the dashboard's expressions every metric is followed by its labels, if only by {}. */
  private static final Pattern METRIC = Pattern.compile("([a-z_]+)\\{");

  private static final Pattern METER = Pattern.compile("\"([a-z]+(?:\\.[a-z]+)*)\"");
  private static final String SUFFIXES = "(_seconds)?(_total|_count|_sum|_max)?$";

  /** Measured by Micrometer and by Prometheus itself. */
  private static final Set<String> OF_OTHERS =
      Set.of("up", "jvm_memory_used_bytes", "jvm_memory_max_bytes");

  private final ComposeFile compose = new ComposeFile();

  @Test
  void everyServiceIsAskedOnItsManagementPort() {
    var wanted = new TreeMap<String, String>();
    compose
        .ours()
        .forEach(
            name -> wanted.put(name, name + ":" + compose.buildArgs(name).get("MANAGEMENT_PORT")));
    var asked = new TreeMap<String, String>();
    var flat = Repository.flatYaml(PROMETHEUS);
    for (int job = 0; flat.containsKey("scrape_configs[" + job + "].job_name"); job++) {
      var prefix = "scrape_configs[" + job + "].";
      asked.put(flat.get(prefix + "job_name"), flat.get(prefix + "static_configs[0].targets[0]"));
      assertThat(flat.get(prefix + "metrics_path")).isEqualTo("/actuator/prometheus");
    }
    assertThat(asked).isEqualTo(wanted);
  }

  @Test
  void everyServiceAnswersPrometheus() {
    var exposure = "management.endpoints.web.exposure.include";
    assertThat(KnownProperties.defaults().getProperty(exposure)).contains("prometheus");
    for (var name : compose.ours()) {
      var own = Repository.flatYaml(name + "/src/main/resources/application.yaml");
      assertThat(own.getOrDefault(exposure, "prometheus")).contains("prometheus");
    }
  }

  @Test
  void dashboardUsesTheProvisionedSource() {
    var source = Repository.flatYaml(DATASOURCE);
    assertThat(source).containsEntry("datasources[0].url", "http://prometheus:9090");
    var folder =
        Repository.flatYaml(GRAFANA + "provisioning/dashboards/platform.yml")
            .get("providers[0].options.path");
    assertThat(compose.mounts("grafana"))
        .contains("./" + GRAFANA + "dashboards:" + folder + ":ro")
        .contains("./" + GRAFANA + "provisioning:/etc/grafana/provisioning:ro");
    assertThat(compose.environment("grafana").get("GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH"))
        .isEqualTo(folder + "/platform.json");
    for (JsonNode panel : dashboard().path("panels")) {
      assertThat(panel.path("datasource").path("uid").asString())
          .isEqualTo(source.get("datasources[0].uid"));
    }
  }

  @Test
  void everyMetricShownIsMeasured() {
    var measured = metersInSources();
    assertThat(expressions()).isNotEmpty();
    for (var expression : expressions()) {
      var metrics = METRIC.matcher(expression).results().map(found -> found.group(1)).toList();
      assertThat(metrics).as(expression).isNotEmpty();
      for (var metric : metrics) {
        if (OF_OTHERS.contains(metric)) continue;
        assertThat(measured)
            .as(metric)
            .containsAnyOf(
                metric, metric.replaceFirst(SUFFIXES, ""), metric.replaceFirst("_seconds$", ""));
      }
    }
  }

  @Test
  void metricThatNobodyMeasuresIsFound() {
    assertThat(metersInSources()).contains("redemptions").doesNotContain("redemption");
  }

  /** The names of all meters, as Prometheus spells them without suffix. */
  private Set<String> metersInSources() {
    var names = new TreeSet<String>();
    var modules = new ArrayList<>(compose.ours());
    modules.add("service-defaults");
    for (var module : modules) {
      for (var file : Repository.below(module + "/src/main/java")) {
        var source = Repository.text(file);
        if (!source.contains("MeterRegistry")) continue;
        METER
            .matcher(source)
            .results()
            .forEach(found -> names.add(found.group(1).replace('.', '_')));
      }
    }
    return names;
  }

  private static List<String> expressions() {
    var expressions = new ArrayList<String>();
    for (JsonNode panel : dashboard().path("panels")) {
      for (JsonNode target : panel.path("targets")) expressions.add(target.path("expr").asString());
    }
    return expressions;
  }

  private static JsonNode dashboard() {
    return Repository.json(GRAFANA + "dashboards/platform.json");
  }
}
