package onlinefriday.standalone.process;

/** Asks a process whether it does its work. */
public interface Probe {
  /** Whether it answered as it should, within about a second; never throws. */
  boolean answers();
}
