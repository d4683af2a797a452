package onlinefriday.standalone.process;

import java.util.List;
import java.util.Map;

/**
 * How one process is started.
 *
 * @param environment added to the launcher's own; secrets belong here, the command is for all to
 *     see
 * @param probe tells whether the process does its work
 */
public record ProcessPlan(
    String name, List<String> command, Map<String, String> environment, Probe probe) {}
