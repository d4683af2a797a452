package onlinefriday.merchant.filing;

import java.util.Locale;

/** What an authority may say of a filing it has received. */
enum Decision {
  ACCEPT,
  REFUSE,
  ASK_SUPPLEMENT;

  boolean needsReason() {
    return this != ACCEPT;
  }

  /** As it is written in the history. */
  String verb() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
