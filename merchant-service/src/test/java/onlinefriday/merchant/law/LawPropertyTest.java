package onlinefriday.merchant.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for every programme there may be. */
class LawPropertyTest {
  private static final int PROGRAMMES = 5_000;

  @Test
  void everyProgrammeIsAnsweredAndEveryFindingCanBeSaid() {
    forAll(
        (programme, answer) -> {
          for (Locale locale : List.of(Locale.of("vi"), Locale.ENGLISH)) {
            answer.violations().forEach(f -> assertThat(f.message(locale)).isNotBlank());
            answer
                .warnings()
                .forEach(f -> assertThat(f.message(locale)).isNotBlank().doesNotContain("null"));
          }
          assertThat(answer.violations()).allMatch(f -> f.code().isViolation());
          assertThat(answer.warnings()).noneMatch(f -> f.code().isViolation());
          assertThat(answer.ruleSet().validity().contains(programme.start())).isTrue();
        });
  }

  @Test
  void theSameProgrammeHasTheSameAnswer() {
    forAll((programme, answer) -> assertThat(assess(programme)).isEqualTo(answer));
  }

  @Test
  void whatIsToBeFiledIsTheSameWhetherTheGoodsAreJudgedOrNot() {
    forAll(
        (programme, answer) ->
            assertThat(Sketch.ASSESSOR.filing(programme)).isEqualTo(answer.filing()));
  }

  @Test
  void onlyVerifiedRulesRefuseButForTheFilingDay() {
    forAll(
        (programme, answer) ->
            assertThat(answer.violations())
                .filteredOn(f -> f.code() != FindingCode.LATE_FILING)
                .allMatch(f -> f.rule().verified()));
  }

  @Test
  void theOrderOfItemsChangesOnlyTheOrderOfFindings() {
    forAll(
        (programme, answer) -> {
          List<Item> reversed = new ArrayList<>(programme.items());
          Collections.reverse(reversed);
          Assessment other = assess(withItems(programme, reversed));
          assertThat(other.violations()).containsExactlyInAnyOrderElementsOf(answer.violations());
          assertThat(other.warnings()).containsExactlyInAnyOrderElementsOf(answer.warnings());
          assertThat(other.filing()).isEqualTo(answer.filing());
        });
  }

  @Test
  void whereNothingIsFiledTheDayOfReceiptAndTheChannelOfOthersChangeNothing() {
    forAll(
        (programme, answer) -> {
          if (answer.filing().procedure() == Procedure.NONE) {
            assertThat(assess(with(programme, programme.channel(), -3))).isEqualTo(answer);
          }
          if (programme.form().procedureOn(programme.start()) != Procedure.NOTIFY) {
            for (Channel channel : Channel.values()) {
              assertThat(assess(with(programme, channel, 0))).isEqualTo(answer);
            }
          }
        });
  }

  @Test
  void declarationsOfOtherGoodsChangeNothing() {
    forAll(
        (programme, answer) -> {
          if (programme.declarations() != null) {
            List<Declaration> more = new ArrayList<>(programme.declarations());
            more.add(
                new Declaration(
                    "other", 1L, programme.start(), programme.start(), programme.end(), true));
            assertThat(assess(with(programme, programme.items(), more))).isEqualTo(answer);
          }
        });
  }

  @Test
  void fewerDaysBeforeTheStartNeverMakeAFilingPunctual() {
    forAll(
        (programme, answer) -> {
          if (answer.filing().late()) {
            Filing later = assess(with(programme, programme.channel(), 1)).filing();
            assertThat(later.late()).isTrue();
          }
        });
  }

  private static void forAll(BiConsumer<Programme, Assessment> property) {
    LongStream.range(0, PROGRAMMES)
        .forEach(
            seed -> {
              Programme programme = new Chance(seed).programme();
              try {
                property.accept(programme, assess(programme));
              } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + programme, e);
              }
            });
  }

  private static Assessment assess(Programme programme) {
    return Sketch.ASSESSOR.assess(programme);
  }

  private static Programme withItems(Programme p, List<Item> items) {
    return with(p, items, p.declarations());
  }

  private static Programme with(
      Programme p, List<Item> items, @Nullable List<Declaration> declarations) {
    return new Programme(
        p.form(),
        p.start(),
        p.end(),
        p.provinces(),
        p.channel(),
        p.concentratedSpan(),
        p.totalPrizeValue(),
        p.receivedOn(),
        items,
        p.prizes(),
        declarations);
  }

  private static Programme with(Programme p, Channel channel, int daysLater) {
    return new Programme(
        p.form(),
        p.start(),
        p.end(),
        p.provinces(),
        channel,
        p.concentratedSpan(),
        p.totalPrizeValue(),
        p.receivedOn().plusDays(daysLater),
        p.items(),
        p.prizes(),
        p.declarations());
  }
}
