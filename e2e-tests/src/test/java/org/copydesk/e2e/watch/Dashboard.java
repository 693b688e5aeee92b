package org.copydesk.e2e.watch;

import java.util.List;
import java.util.stream.Stream;

/// A dashboard of Grafana.
///
/// @param name the name of its file, and its uid
/// @param rows its panels, row by row
record Dashboard(String name, String title, String purpose, List<Row> rows) {
  /// A heading and the panels below it.
  record Row(String title, List<Panel> panels) {
    static Row of(String title, Panel... panels) {
      return new Row(title, List.of(panels));
    }
  }

  /// How numbers are shown.
  enum Kind {
    /// Curves over time.
    TIMESERIES,
    /// One number, large.
    STAT
  }

  /// A panel.
  ///
  /// @param says what it shows and what is good, for people
  /// @param unit as Grafana calls it
  record Panel(Kind kind, String title, String says, String unit, List<Curve> curves) {
    static Panel curves(String title, String says, String unit, Curve... curves) {
      return new Panel(Kind.TIMESERIES, title, says, unit, List.of(curves));
    }

    static Panel number(String title, String says, String unit, String expression) {
      return new Panel(Kind.STAT, title, says, unit, List.of(new Curve(expression, "")));
    }
  }

  /// A curve.
  ///
  /// @param expression in PromQL
  /// @param legend with the labels in double braces
  record Curve(String expression, String legend) {}

  static Curve curve(String expression, String legend) {
    return new Curve(expression, legend);
  }

  /// All panels.
  Stream<Panel> panels() {
    return rows.stream().flatMap(row -> row.panels().stream());
  }
}
