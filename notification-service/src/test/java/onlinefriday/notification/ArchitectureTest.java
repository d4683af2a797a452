package onlinefriday.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import onlinefriday.contracts.testing.HouseRules;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(
    packages = "onlinefriday.notification",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);

  @ArchTest static final ArchRule background = HouseRules.backgroundWorkNeverEndsUnheard;

  @ArchTest
  static final ArchRule controllersAreNobodyElses =
      classes().that().areMetaAnnotatedWith(Controller.class).should().bePackagePrivate();

  @ArchTest
  static final ArchRule inboxKnowsNeitherMailNorFeed =
      noClasses()
          .that()
          .resideInAPackage("..inbox..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..mail..", "..feed..");

  @ArchTest
  static final ArchRule mailKnowsNeitherInboxNorFeed =
      noClasses()
          .that()
          .resideInAPackage("onlinefriday.notification.mail..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..inbox..", "..feed..");
}
