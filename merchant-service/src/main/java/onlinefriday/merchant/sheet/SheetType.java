package onlinefriday.merchant.sheet;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The kinds of files that are read. */
public enum SheetType {
  CSV(SheetType.TEXT_CSV),
  XLSX(SheetType.OPEN_XML);

  public static final String TEXT_CSV = "text/csv";
  public static final String OPEN_XML =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final MediaType mediaType;

  SheetType(String mediaType) {
    this.mediaType = MediaType.valueOf(mediaType);
  }

  public MediaType mediaType() {
    return mediaType;
  }

  /** By a {@code Content-Type}, whose parameters do not matter. */
  public static Optional<SheetType> of(@Nullable String contentType) {
    try {
      MediaType sent = MediaType.valueOf(contentType == null ? "" : contentType);
      return Arrays.stream(values())
          .filter(type -> type.mediaType.equalsTypeAndSubtype(sent))
          .findFirst();
    } catch (InvalidMediaTypeException e) {
      return Optional.empty();
    }
  }
}
