package onlinefriday.campaign;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.mongodb.client.MongoCollection;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.UUID;
import onlinefriday.contracts.testing.HouseRules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(
    packages = "onlinefriday.campaign",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);

  @ArchTest static final ArchRule background = HouseRules.backgroundWorkNeverEndsUnheard;

  @ArchTest
  static final ArchRule idsComeFromOutside =
      noClasses()
          .that()
          .doNotHaveSimpleName("CampaignConfiguration")
          .should()
          .callMethod(UUID.class, "randomUUID")
          .because("ids are injected: use the supplier of new ids");

  @ArchTest
  static final ArchRule apisAreNobodyElses =
      classes()
          .that()
          .areAnnotatedWith(RestController.class)
          .or()
          .areAnnotatedWith(Controller.class)
          .should()
          .bePackagePrivate();

  @ArchTest
  static final ArchRule pagesAskTheSameRulesAsTheApi =
      noClasses()
          .that(resideInAPackage("..console..").or(resideInAPackage("..home..")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.mongodb..", "onlinefriday.defaults.aggregate..")
          .because("pages go through Editions and Campaigns");

  @ArchTest
  static final ArchRule onlyCampaignsAndTheClockKnowEditions =
      noClasses()
          .that()
          .resideInAPackage("..edition..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..campaign.campaign..", "..console..", "..home..", "..clock..");

  @ArchTest
  static final ArchRule collectionsAreTouchedByTheirOwnersOnly =
      noClasses()
          .that()
          .arePublic()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(MongoCollection.class);

  @ArchTest
  static final ArchRule conceptsFormNoCircle =
      slices().matching("onlinefriday.campaign.(*)..").should().beFreeOfCycles();
}
