package org.copydesk.devstack.audit;

import java.util.List;

/// Looks at every record of every topic for one kind of broken promise. Topics come one after the
/// other in the catalogue's order, those of routes last; the records of a partition in theirs.
interface Check {
  /// Looks at a record.
  void take(Line line);

  /// All that is wrong, once every record was seen.
  List<Finding> findings();
}
