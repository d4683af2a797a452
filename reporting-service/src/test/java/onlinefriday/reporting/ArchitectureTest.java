package onlinefriday.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import onlinefriday.contracts.testing.HouseRules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(
    packages = "onlinefriday.reporting",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);

  @ArchTest static final ArchRule background = HouseRules.backgroundWorkNeverEndsUnheard;

  @ArchTest
  static final ArchRule theHttpEdgeIsNobodysBusiness =
      classes()
          .that()
          .areAnnotatedWith(Controller.class)
          .or()
          .areAnnotatedWith(RestController.class)
          .should()
          .notBePublic();

  @ArchTest
  static final ArchRule theFoldKnowsNeitherKafkaNorThePages =
      noClasses()
          .that()
          .resideInAPackage("..kpi")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "..reporting.stream", "..reporting.dashboard");

  @ArchTest
  static final ArchRule onlyTheAdapterKnowsTheStore =
      noClasses()
          .that()
          .haveNameNotMatching(".*(MongoKpiStore|KpiDocuments).*")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.mongodb..", "org.bson..");

  @ArchTest
  static final ArchRule packagesDoNotTangle =
      slices().matching("onlinefriday.reporting.(*)..").should().beFreeOfCycles();
}
