package onlinefriday.voucher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import onlinefriday.contracts.testing.HouseRules;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(
    packages = "onlinefriday.voucher",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);

  @ArchTest static final ArchRule background = HouseRules.backgroundWorkNeverEndsUnheard;

  @ArchTest
  static final ArchRule controllersAreNobodysApi =
      classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();

  @ArchTest
  static final ArchRule rulesAreFreeOfFrameworksAndStores =
      noClasses()
          .that()
          .haveSimpleName("RedemptionRules")
          .or()
          .haveSimpleName("Discounts")
          .or()
          .haveSimpleName("Pool")
          .or()
          .haveSimpleName("CodeFormat")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.apache.kafka..")
          .because("they are pure functions and are tested as such");

  @ArchTest
  static final ArchRule onlyAdaptersKnowTheDriver =
      noClasses()
          .that()
          .resideInAPackage("onlinefriday.voucher..")
          .and()
          .haveSimpleNameNotStartingWith("Mongo")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.mongodb.client..")
          .because("ports stand between the hot path and its store");

  @ArchTest
  static final ArchRule theLedgerNeedsNobody =
      noClasses()
          .that()
          .resideInAPackage("..ledger..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..commit..", "..quota..", "..publishing..", "..redemption..", "..terms..");

  @ArchTest
  static final ArchRule nothingBehindTheEdgeKnowsTheEdge =
      noClasses()
          .that()
          .resideInAnyPackage("..commit..", "..quota..", "..publishing..", "..terms..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..redemption..", "..usage..", "org.springframework.web..");
}
