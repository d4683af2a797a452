package onlinefriday.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packagesOf = RocksStore.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule doors =
      classes()
          .that()
          .areTopLevelClasses()
          .and()
          .arePublic()
          .should()
          .haveNameMatching(".*\\.(RocksStore|Scan|StoreServer|StoreNotOpened|FatalStorage)")
          .because("everything else is the store's own business");

  @ArchTest
  static final ArchRule time =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("the time comes from a " + Clock.class.getSimpleName());

  @ArchTest
  static final ArchRule oneFatalEnd =
      noClasses()
          .that()
          .doNotHaveSimpleName("FatalStorage")
          .should()
          .callMethod(Runtime.class, "halt", int.class)
          .orShould()
          .callMethod(System.class, "exit", int.class)
          .because("a process is stopped by FatalStorage only");
}
