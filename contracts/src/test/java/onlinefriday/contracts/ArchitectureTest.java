package onlinefriday.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import onlinefriday.contracts.testing.HouseRules;

@AnalyzeClasses(
    packages = "onlinefriday.contracts",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule wireShapesNeedNothingButJson =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "onlinefriday.contracts..",
              "java..",
              "tools.jackson..",
              "com.fasterxml.jackson.annotation..",
              "org.jspecify.annotations..")
          .because("every service takes this module, so it must not bring anything along");

  @ArchTest
  static final ArchRule eventsAreRecords =
      classes()
          .that()
          .resideInAPackage("..event..")
          .and()
          .areNotInterfaces()
          .and()
          .areNotEnums()
          .should()
          .beRecords()
          .because("what travels is a value");
}
