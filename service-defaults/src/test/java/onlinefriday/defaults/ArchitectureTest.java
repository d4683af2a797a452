package onlinefriday.defaults;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import onlinefriday.contracts.testing.HouseRules;

@AnalyzeClasses(
    packages = "onlinefriday.defaults",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);

  @ArchTest static final ArchRule background = HouseRules.backgroundWorkNeverEndsUnheard;

  @ArchTest
  static final ArchRule oneClock =
      classes()
          .that()
          .haveSimpleName("ServiceDefaults")
          .should()
          .callMethod(Clock.class, "systemUTC")
          .because("the clock of every service is made in one place");
}
