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
        (filed, answer) -> {
          for (Locale locale : List.of(Locale.of("vi"), Locale.ENGLISH)) {
            answer.violations().forEach(f -> assertThat(f.message(locale)).isNotBlank());
            answer
                .warnings()
                .forEach(f -> assertThat(f.message(locale)).isNotBlank().doesNotContain("null"));
          }
          assertThat(answer.violations()).allMatch(f -> f.code().isViolation());
          assertThat(answer.warnings()).noneMatch(f -> f.code().isViolation());
          assertThat(answer.ruleSet().validity().contains(filed.programme().start())).isTrue();
        });
  }

  @Test
  void theSameProgrammeHasTheSameAnswer() {
    forAll((filed, answer) -> assertThat(filed.assessed()).isEqualTo(answer));
  }

  @Test
  void whatIsToBeFiledIsTheSameWhetherTheGoodsAreJudgedOrNot() {
    forAll(
        (filed, answer) ->
            assertThat(Sketch.ASSESSOR.filing(filed.programme())).isEqualTo(answer.filing()));
  }

  @Test
  void onlyVerifiedRulesRefuseButForTheFilingDay() {
    forAll(
        (filed, answer) ->
            assertThat(answer.violations())
                .filteredOn(f -> f.code() != FindingCode.LATE_FILING)
                .allMatch(f -> f.rule().verified()));
  }

  @Test
  void theOrderOfItemsChangesOnlyTheOrderOfFindings() {
    forAll(
        (filed, answer) -> {
          List<Item> reversed = new ArrayList<>(filed.programme().items());
          Collections.reverse(reversed);
          Assessment other = filed.selling(reversed).assessed();
          assertThat(other.violations()).containsExactlyInAnyOrderElementsOf(answer.violations());
          assertThat(other.warnings()).containsExactlyInAnyOrderElementsOf(answer.warnings());
          assertThat(other.filing()).isEqualTo(answer.filing());
        });
  }

  @Test
  void whereNothingIsFiledTheDayOfReceiptAndTheChannelOfOthersChangeNothing() {
    forAll(
        (filed, answer) -> {
          Programme programme = filed.programme();
          if (answer.filing().procedure() == Procedure.NONE) {
            assertThat(filed.through(programme.channel(), -3).assessed()).isEqualTo(answer);
          }
          if (programme.form().procedureOn(programme.start()) != Procedure.NOTIFY) {
            for (Channel channel : Channel.values()) {
              assertThat(filed.through(channel, 0).assessed()).isEqualTo(answer);
            }
          }
        });
  }

  @Test
  void declarationsOfOtherGoodsChangeNothing() {
    forAll(
        (filed, answer) -> {
          if (filed.declared() != null) {
            Programme programme = filed.programme();
            List<Declaration> more = new ArrayList<>(filed.declared());
            more.add(
                new Declaration(
                    "other", 1L, programme.start(), programme.start(), programme.end(), true));
            assertThat(new Filed(programme, more).assessed()).isEqualTo(answer);
          }
        });
  }

  @Test
  void fewerDaysBeforeTheStartNeverMakeAFilingPunctual() {
    forAll(
        (filed, answer) -> {
          if (answer.filing().late()) {
            Filing later = filed.through(filed.programme().channel(), 1).assessed().filing();
            assertThat(later.late()).isTrue();
          }
        });
  }

  private static void forAll(BiConsumer<Filed, Assessment> property) {
    LongStream.range(0, PROGRAMMES)
        .forEach(
            seed -> {
              Chance chance = new Chance(seed);
              Filed filed = new Filed(chance.programme(), chance.declared());
              try {
                property.accept(filed, filed.assessed());
              } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + filed, e);
              }
            });
  }

  /** A programme, and what its merchant declared before; null: nobody knows. */
  private record Filed(Programme programme, @Nullable List<Declaration> declared) {
    Assessment assessed() {
      return Sketch.assess(programme, declared);
    }

    Filed selling(List<Item> items) {
      return with(programme.channel(), 0, items);
    }

    Filed through(Channel channel, int daysLater) {
      return with(channel, daysLater, programme.items());
    }

    private Filed with(Channel channel, int daysLater, List<Item> items) {
      Programme p = programme;
      Programme other =
          new Programme(
              p.form(),
              p.start(),
              p.end(),
              p.provinces(),
              channel,
              p.concentratedSpan(),
              p.totalPrizeValue(),
              p.receivedOn().plusDays(daysLater),
              items,
              p.prizes());
      return new Filed(other, declared);
    }
  }
}
