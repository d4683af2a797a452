package onlinefriday.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import onlinefriday.contracts.testing.HouseRules;

@AnalyzeClasses(
    packages = "onlinefriday.gateway",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);

  @ArchTest static final ArchRule background = HouseRules.backgroundWorkNeverEndsUnheard;

  @ArchTest
  static final ArchRule conceptsDoNotTangle =
      slices().matching("onlinefriday.gateway.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheFeedKnowsKafka =
      noClasses()
          .that()
          .resideOutsideOfPackage("..feed..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..")
          .because("keys and sessions are looked up in memory");

  @ArchTest
  static final ArchRule onlySignInKnowsSpringSecuritysFilters =
      noClasses()
          .that()
          .resideOutsideOfPackages("..session..", "..problem..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework.security.web..")
          .because("every other request passes it by");

  /** A rule that matches nothing guards nothing. */
  @ArchTest
  static void everyRuleMatchesSomething(JavaClasses gateway) {
    assertThat(gateway).anyMatch(type -> uses(type, "java.time.Clock"));
    assertThat(gateway)
        .anyMatch(
            type ->
                type.getPackageName().endsWith(".feed")
                    && uses(type, "org.apache.kafka.clients.consumer.Consumer"));
    assertThat(gateway)
        .anyMatch(
            type ->
                type.getPackageName().endsWith(".session")
                    && uses(
                        type, "org.springframework.security.web.server.SecurityWebFilterChain"));
  }

  @ArchTest
  static void mostTypesAreNobodyElsesBusiness(JavaClasses gateway) {
    var topLevel = gateway.stream().filter(JavaClass::isTopLevelClass).toList();
    long hidden =
        topLevel.stream().filter(t -> !t.getModifiers().contains(JavaModifier.PUBLIC)).count();
    assertThat(100.0 * hidden / topLevel.size())
        .as("%d of %d types are package-private", hidden, topLevel.size())
        .isGreaterThanOrEqualTo(65);
  }

  private static boolean uses(JavaClass type, String other) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(dependency -> dependency.getTargetClass().getName().equals(other));
  }
}
