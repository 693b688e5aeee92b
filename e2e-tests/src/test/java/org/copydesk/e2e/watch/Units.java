package org.copydesk.e2e.watch;

/// Units as Grafana calls them.
final class Units {
  static final String SECONDS = "s";
  static final String MILLISECONDS = "ms";
  static final String PER_SECOND = "cps";
  static final String SHORT = "short";
  static final String BYTES = "bytes";
  static final String BYTES_PER_SECOND = "Bps";
  static final String SHARE = "percentunit";

  private Units() {}
}
