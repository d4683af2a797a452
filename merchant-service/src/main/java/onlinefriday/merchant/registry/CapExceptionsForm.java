package onlinefriday.merchant.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import onlinefriday.contracts.event.MerchantState.CapException;
import onlinefriday.contracts.event.MerchantState.CapException.Ground;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.problem.Wording;
import org.jspecify.annotations.Nullable;

/** The body that says all the times in which the cap on discounts does not bind a merchant. */
record CapExceptionsForm(@Size(max = EXCEPTIONS_MAX) List<@NotNull @Valid One> exceptions) {
  private static final int EXCEPTIONS_MAX = 10;
  private static final int REFERENCE_LENGTH_MAX = 200;

  /** The body is the list itself. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  CapExceptionsForm {}

  /** One of them. */
  record One(
      @Nullable @NotNull Ground ground,
      @Nullable @NotNull LocalDate from,
      @Nullable @NotNull LocalDate to,
      @Nullable
          @NotBlank
          @Size(max = REFERENCE_LENGTH_MAX)
          @Pattern(regexp = "\\P{Cntrl}*", message = "{merchant.name}")
          String reference) {}

  /**
   * To be asked once the constraints above are known to hold.
   *
   * @throws ApiProblem 422 when one ends before it begins
   */
  List<CapException> checked() {
    List<CapException> wanted = exceptions.stream().map(CapExceptionsForm::exception).toList();
    for (int i = 0; i < wanted.size(); i++) {
      if (wanted.get(i).to().isBefore(wanted.get(i).from())) {
        String message = Wording.of("không được trước ngày bắt đầu", "must not be before from");
        throw new ApiProblem(
            CommonProblem.INVALID,
            null,
            List.of(new FieldError("exceptions[" + i + "].to", "before-from", message)));
      }
    }
    return wanted;
  }

  private static CapException exception(One one) {
    return new CapException(
        Objects.requireNonNull(one.ground()),
        Objects.requireNonNull(one.from()),
        Objects.requireNonNull(one.to()),
        Objects.requireNonNull(one.reference()).strip());
  }
}
