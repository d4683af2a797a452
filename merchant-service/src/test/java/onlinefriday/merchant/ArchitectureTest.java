package onlinefriday.merchant;

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
    packages = "onlinefriday.merchant",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);

  @ArchTest static final ArchRule background = HouseRules.backgroundWorkNeverEndsUnheard;

  @ArchTest
  static final ArchRule controllersAreNobodysApi =
      classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();

  @ArchTest
  static final ArchRule merchantsAndPartnersAreApart =
      noClasses()
          .that()
          .resideInAPackage("..registry..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..partner..");

  @ArchTest
  static final ArchRule theLawIsPure =
      classes()
          .that()
          .resideInAPackage("..law..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("..law..", "onlinefriday.contracts..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule taxCodesNeedNobody =
      noClasses()
          .that()
          .resideInAPackage("..tax..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..registry..", "..partner..", "org.springframework..");

  @ArchTest
  static final ArchRule merchantsDoNotKnowWhoWatchesThem =
      noClasses()
          .that()
          .resideInAPackage("..registry..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..oversight..", "..complaint..", "..inspection..", "..bulk..");

  @ArchTest
  static final ArchRule leadsDoNotKnowWhereTheyComeFrom =
      noClasses()
          .that()
          .resideInAPackage("..oversight..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..complaint..", "..inspection..", "..filing..");
}
