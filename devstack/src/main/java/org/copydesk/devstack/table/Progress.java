package org.copydesk.devstack.table;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Tells how many records of each topic have been read, on one line that is written over; silent
/// where nobody looks.
public final class Progress {
  private static final long EVERY_NANOS = 200_000_000L;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream out;
  private final boolean wanted;
  private final Map<String, Long> records = new TreeMap<>();
  private long told;

  /// Progress on a stream.
  ///
  /// @param wanted whether the stream is a terminal
  public Progress(PrintStream out, boolean wanted) {
    this.out = out;
    this.wanted = wanted;
    told = System.nanoTime();
  }

  /// On standard error, where that is a terminal.
  public static Progress standard() {
    return new Progress(System.err, Boolean.getBoolean("copydesk.terminal.errors"));
  }

  void read(String topic) {
    records.merge(topic, 1L, Long::sum);
    if (wanted && System.nanoTime() - told > EVERY_NANOS) {
      out.printf(Locale.ROOT, "%s%s  %,d records", CLEAR, topic, records.get(topic));
      out.flush();
      told = System.nanoTime();
    }
  }

  /// Clears the line and says what came of all topics.
  public void done() {
    if (wanted) {
      out.print(CLEAR);
      records.forEach(
          (topic, count) -> out.printf(Locale.ROOT, "%-24s %,12d records%n", topic, count));
      out.flush();
    }
  }
}
