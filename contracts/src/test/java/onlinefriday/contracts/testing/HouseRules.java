package onlinefriday.contracts.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;

/** Rules that every module keeps; its own architecture test includes them. */
public final class HouseRules {
  @ArchTest
  static final ArchRule timeAndChanceComeFromOutside =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callConstructor(Random.class)
          .because("a test moves the injected Clock; secrets come from SecureRandom");

  @ArchTest
  static final ArchRule namesSayWhatThingsAre =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Processor)")
          .orShould()
          .haveNameMatching(".*\\.(Abstract|Base)[A-Z].*")
          .because("such a name says nothing: name the role or the technology");

  private HouseRules() {}
}
