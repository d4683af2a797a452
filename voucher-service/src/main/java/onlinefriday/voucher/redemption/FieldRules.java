package onlinefriday.voucher.redemption;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.problem.Wording;
import org.jspecify.annotations.Nullable;

/** Judges fields one by one and gathers what is wrong, so that a caller reads it all at once. */
final class FieldRules {
  private static final Comparator<FieldError> BY_FIELD =
      Comparator.comparing(FieldError::field).thenComparing(FieldError::code);

  private @Nullable List<FieldError> broken;

  void required(String field, @Nullable Object value) {
    if (value == null) {
      add(field, "not-null", Wording.of("không được thiếu", "must not be missing"));
    }
  }

  /** So many characters, where there is a text. */
  void length(String field, @Nullable String text, int min, int max) {
    if (text != null && (text.length() < min || text.length() > max)) {
      add(
          field,
          "size",
          Wording.of(
              "có độ dài từ " + min + " đến " + max,
              "must have a length from " + min + " to " + max));
    }
  }

  void count(String field, @Nullable List<?> list, int count, int min, int max) {
    if (list != null && (count < min || count > max)) {
      add(
          field,
          "size",
          Wording.of(
              "có độ dài từ " + min + " đến " + max,
              "must have a length from " + min + " to " + max));
    }
  }

  /** The ledger's keys are joined with a control character, so fields hold none. */
  void printable(String field, @Nullable String text) {
    if (text != null && !isPrintable(text)) {
      add(field, "pattern", Wording.of("không đúng định dạng", "is not well-formed"));
    }
  }

  void atLeast(String field, @Nullable Long value, long min, String code) {
    if (value != null && value < min) {
      add(field, code, Wording.of("không được nhỏ hơn ", "must not be less than ") + min);
    }
  }

  void atMost(String field, @Nullable Long value, long max) {
    if (value != null && value > max) {
      add(field, "max", Wording.of("không được lớn hơn ", "must not be greater than ") + max);
    }
  }

  /**
   * @throws ApiProblem 422 with all that is wrong, in the order of fields
   */
  void throwBroken() {
    if (broken != null) {
      broken.sort(BY_FIELD);
      throw new ApiProblem(CommonProblem.INVALID, null, broken);
    }
  }

  private void add(String field, String code, String message) {
    if (broken == null) {
      broken = new ArrayList<>();
    }
    broken.add(new FieldError(field, code, message));
  }

  private static boolean isPrintable(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c != 0x7f);
  }
}
