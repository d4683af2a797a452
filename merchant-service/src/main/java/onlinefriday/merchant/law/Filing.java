package onlinefriday.merchant.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be filed.
 *
 * @param fileBy null when nothing is
 * @param resultReportDue null when no report is due
 */
public record Filing(
    Procedure procedure,
    List<Authority> authorities,
    @Nullable LocalDate fileBy,
    boolean late,
    @Nullable LocalDate resultReportDue) {}
