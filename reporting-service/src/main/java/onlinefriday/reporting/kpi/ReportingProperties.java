package onlinefriday.reporting.kpi;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param figuresAgeMax how long an answer is given again before its sums are made anew
 * @param questionsMax different questions whose answers are remembered that long
 * @param seriesMax entries of one series; more is refused
 * @param figuresMemory the figures of an edition in which nothing has been redeemed for so long
 *     leave memory; they are read when asked for
 * @param archivedQuestionsMax sums of editions out of memory that are held
 * @param archivedAgeMax how long such sums are held after they were last asked for
 * @param liveSubscribersMax streams open at once; more are refused
 * @param liveSubscribersPerCallerMax of these, of one partner or person; more are refused
 * @param liveDurationMax after this a stream ends, and its reader comes again with a fresh token
 */
@ConfigurationProperties("onlinefriday.reporting")
record ReportingProperties(
    @DefaultValue("500ms") Duration figuresAgeMax,
    @DefaultValue("1000") int questionsMax,
    @DefaultValue("2000") int seriesMax,
    @DefaultValue("90d") Duration figuresMemory,
    @DefaultValue("200") int archivedQuestionsMax,
    @DefaultValue("1h") Duration archivedAgeMax,
    @DefaultValue("200") int liveSubscribersMax,
    @DefaultValue("10") int liveSubscribersPerCallerMax,
    @DefaultValue("15m") Duration liveDurationMax) {}
