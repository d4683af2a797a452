package onlinefriday.defaults.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Arrays;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.problem.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * 400 for forms in parts whose names or values are not UTF-8. The container puts U+FFFD in place of
 * such bytes, so whoever sends that character itself is refused too: nobody types it.
 */
final class MultipartText implements HandlerInterceptor {
  private static final String MULTIPART = MediaType.MULTIPART_FORM_DATA_VALUE;
  private static final char REPLACEMENT = '\uFFFD';

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws ServletException, IOException {
    String type = request.getContentType();
    if (type == null || !type.regionMatches(true, 0, MULTIPART, 0, MULTIPART.length())) {
      return true;
    }
    for (Part part : request.getParts()) {
      require(part.getName());
      require(part.getSubmittedFileName());
    }
    request.getParameterMap().values().stream()
        .flatMap(Arrays::stream)
        .forEach(MultipartText::require);
    return true;
  }

  private static void require(@Nullable String text) {
    if (text != null && text.indexOf(REPLACEMENT) >= 0) {
      throw new ApiProblem(CommonProblem.MALFORMED, Wording.of("không phải UTF-8", "not UTF-8"));
    }
  }
}
