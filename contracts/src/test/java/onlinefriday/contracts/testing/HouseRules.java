package onlinefriday.contracts.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;

/** Rules that every module keeps; its own architecture test includes them. */
public final class HouseRules {
  private static final Set<String> PARSING_LANGUAGES =
      Set.of("getLocale", "getLocales", "getAcceptLanguage", "getAcceptLanguageAsLocales");
  private static final Set<String> PARSING_LANGUAGES_OF =
      Set.of(
          "jakarta.servlet.ServletRequest",
          "jakarta.servlet.http.HttpServletRequest",
          "org.springframework.http.HttpHeaders",
          "org.springframework.web.context.request.WebRequest",
          "org.springframework.web.context.request.NativeWebRequest");

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

  /** Called by name, so that modules without these classes on their path keep the rule too. */
  @ArchTest
  static final ArchRule oneReaderOfAcceptLanguage =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Locale.LanguageRange.class)
          .orShould()
          .callMethodWhere(
              describe(
                  "the JDK parses Accept-Language",
                  call ->
                      PARSING_LANGUAGES.contains(call.getName())
                          && PARSING_LANGUAGES_OF.contains(call.getTargetOwner().getFullName())))
          .because(
              "Language reads it once and within bounds; the JDK takes the cube of its length");

  /**
   * For services and the gateway. What serves one request ends with it: those threads are named.
   */
  public static final ArchRule backgroundWorkNeverEndsUnheard =
      noClasses()
          .that()
          .doNotHaveSimpleName("BatchCall")
          .and()
          .doNotHaveSimpleName("LiveStreams")
          .should()
          .callMethodWhere(startsAThread())
          .orShould()
          .callConstructor(Thread.class, Runnable.class)
          .orShould()
          .accessClassesThat()
          .areAssignableTo(Executors.class)
          .orShould()
          .beAnnotatedWith("org.springframework.scheduling.annotation.EnableScheduling")
          .because("a thread that dies of an Error must end the process: use BackgroundTask");

  private static DescribedPredicate<JavaMethodCall> startsAThread() {
    return DescribedPredicate.describe(
        "a thread is started",
        call ->
            call.getName().startsWith("start")
                && (call.getTargetOwner().isAssignableTo(Thread.class)
                    || call.getTargetOwner().isAssignableTo(Thread.Builder.class)));
  }

  private HouseRules() {}
}
