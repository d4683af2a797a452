package onlinefriday.merchant.bulk;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onlinefriday.merchant.TaxCodes;

/** Tables of merchants as CSV. */
final class Tables {
  static final String HEADINGS = "Tên doanh nghiệp,Mã số thuế,Loại hình,Tỉnh,Email,Hàng Việt\n";

  private Tables() {}

  /** Good rows, each with a tax code of its own. */
  static String of(int rows, String province) {
    return HEADINGS
        + IntStream.range(0, rows)
            .mapToObj(i -> row(TaxCodes.next(), province))
            .collect(Collectors.joining());
  }

  static String row(String taxCode, String province) {
    return "\"Hợp tác xã, %s\",%s,Hợp tác xã,%s,htx@example.vn,có\n"
        .formatted(taxCode, taxCode, province);
  }
}
