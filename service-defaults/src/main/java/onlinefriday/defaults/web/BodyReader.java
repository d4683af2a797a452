package onlinefriday.defaults.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.defaults.problem.ApiProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON body, and judges it by the constraints of its type. */
final class BodyReader {
  private final JsonMapper json;
  private final Validator validator;
  private final int bytesMax;

  BodyReader(JsonMapper json, Validator validator, int bytesMax) {
    this.json = json;
    this.validator = validator;
    this.bytesMax = bytesMax;
  }

  int bytesMax() {
    return bytesMax;
  }

  <T> T read(byte[] bytes, Type type) {
    T body = parse(bytes, type);
    List<FieldError> errors =
        validator.validate(body).stream()
            .map(BodyReader::fieldError)
            .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::code))
            .toList();
    if (!errors.isEmpty()) {
      throw new ApiProblem(CommonProblem.INVALID, null, errors);
    }
    return body;
  }

  private <T> T parse(byte[] bytes, Type type) {
    try {
      T body = json.readValue(bytes, json.constructType(type));
      if (body == null) {
        throw new ApiProblem(CommonProblem.MALFORMED, "the body is null");
      }
      return body;
    } catch (DatabindException e) {
      boolean notOneOf =
          e instanceof InvalidFormatException f
              && f.getTargetType().isEnum()
              && f.getValue() instanceof String;
      throw notOneOf
          ? new ApiProblem(CommonProblem.INVALID, null, List.of(error(e, "not-one-of")))
          : new ApiProblem(CommonProblem.MALFORMED, null, List.of(error(e, "wrong-type")));
    } catch (InputCoercionException e) { // a number that no field could hold
      throw new ApiProblem(CommonProblem.MALFORMED, null, List.of(error(e, "wrong-type")));
    } catch (JacksonException e) {
      throw new ApiProblem(CommonProblem.MALFORMED, Expected.json(e));
    }
  }

  private static FieldError error(JacksonException e, String code) {
    String path =
        e.getPath().stream()
            .map(p -> p.getPropertyName() == null ? "[" + p.getIndex() + "]" : p.getPropertyName())
            .collect(Collectors.joining("."))
            .replace(".[", "[");
    return new FieldError(path, code, Expected.by(e));
  }

  private static FieldError fieldError(ConstraintViolation<?> violation) {
    String constraint =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return new FieldError(
        nameOf(violation.getPropertyPath()), kebab(constraint), violation.getMessage());
  }

  /** As whoever wrote the body would name it: {@code scopes[0]}, not its element. */
  private static String nameOf(Path path) {
    return path.toString().replaceAll("\\.<[a-z ]+>", "");
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
