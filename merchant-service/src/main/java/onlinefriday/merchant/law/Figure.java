package onlinefriday.merchant.law;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A figure in a message, which looks different in each language. */
public sealed interface Figure {
  String in(Locale locale);

  /** Đồng. */
  record Dong(BigInteger vnd) implements Figure {
    static Dong of(long vnd) {
      return new Dong(BigInteger.valueOf(vnd));
    }

    @Override
    public String in(Locale locale) {
      return format("#,##0", new BigDecimal(vnd), locale) + "\u00a0₫";
    }
  }

  /** Basis points. */
  record Share(int bps) implements Figure {
    @Override
    public String in(Locale locale) {
      return format("0.##", BigDecimal.valueOf(bps, 2), locale) + "%";
    }
  }

  /** A calendar day. */
  record Day(LocalDate day) implements Figure {
    private static final DateTimeFormatter VI = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @Override
    public String in(Locale locale) {
      return isEnglish(locale) ? day.toString() : VI.format(day);
    }
  }

  /** The same in every language: a count, a code. */
  record Plain(Object value) implements Figure {
    @Override
    public String in(Locale locale) {
      return value.toString();
    }
  }

  /** A kind of goods. */
  record Kind(Goods goods) implements Figure {
    @Override
    public String in(Locale locale) {
      return goods.in(locale);
    }
  }

  /** What a rule says. */
  record Statement(Rule rule) implements Figure {
    @Override
    public String in(Locale locale) {
      return rule.statement(locale);
    }
  }

  /** Another province, by the name of its day; nothing where there is none. */
  record Successor(String code, String name) implements Figure {
    static final Successor NONE = new Successor("", "");

    @Override
    public String in(Locale locale) {
      return code.isEmpty() ? "" : (isEnglish(locale) ? "; now " : "; nay là ") + name + " " + code;
    }
  }

  private static boolean isEnglish(Locale locale) {
    return "en".equals(locale.getLanguage());
  }

  private static String format(String pattern, BigDecimal number, Locale locale) {
    Locale spoken = isEnglish(locale) ? Locale.ENGLISH : Locale.of("vi");
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(spoken)).format(number);
  }
}
