package onlinefriday.merchant.assessment;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the law is asked.
 *
 * @param filingBytesMax the largest body that describes a programme, in bytes
 * @param daysOff days that the government made free after the table of holidays was made
 * @param makeUpDays weekend days that it had worked
 */
@ConfigurationProperties("merchant.law")
public record LawProperties(
    int filingBytesMax,
    @DefaultValue List<LocalDate> daysOff,
    @DefaultValue List<LocalDate> makeUpDays) {}
