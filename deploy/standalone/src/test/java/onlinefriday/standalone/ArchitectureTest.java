package onlinefriday.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import onlinefriday.contracts.testing.HouseRules;

@AnalyzeClasses(packages = "onlinefriday.standalone", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule LAUNCHER_IS_PLAIN_JAVA =
      noClasses()
          .that()
          .resideInAnyPackage("..launcher..", "..process..", "..provisioning..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "org.apache.kafka..", "kafka..")
          .because("it starts in a fraction of a second and stays small");

  @ArchTest
  static final ArchRule PROCESSES_KNOW_NOTHING_OF_THE_PLATFORM =
      noClasses()
          .that()
          .resideInAPackage("..process..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..launcher..", "..provisioning..");

  @ArchTest
  static final ArchRule CONCEPTS_FORM_NO_CYCLES =
      slices().matching("onlinefriday.standalone.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_THE_STORE_KNOWS_ITS_STORAGE =
      noClasses()
          .that()
          .resideOutsideOfPackage("..standalone.store..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("onlinefriday.store..")
          .because("another store takes its place in one package");
}
