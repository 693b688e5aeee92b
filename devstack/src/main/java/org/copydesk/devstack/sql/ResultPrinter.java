package org.copydesk.devstack.sql;

import java.io.PrintWriter;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Prints what a query answers.
interface ResultPrinter {
  /// Prints all rows.
  void print(ResultSet rows, PrintWriter out) throws SQLException;
}
