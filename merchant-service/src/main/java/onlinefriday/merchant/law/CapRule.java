package onlinefriday.merchant.law;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Judges a share by a cap: over one that is certain refuses, over any other warns. */
record CapRule(FindingCode overCap, Cap cap, Findings findings) {
  void judge(@Nullable String item, BigInteger part, BigInteger whole) {
    if (!cap.isExceeded(part, whole)) {
      findings.kept(cap.rule());
      return;
    }
    findings.add(
        cap.certain() ? overCap : FindingCode.CAP_UNVERIFIED,
        item,
        cap.rule(),
        new Figure.Dong(part),
        new Figure.Dong(cap.most(whole)),
        new Figure.Share(cap.bps()),
        new Figure.Dong(whole));
  }
}
