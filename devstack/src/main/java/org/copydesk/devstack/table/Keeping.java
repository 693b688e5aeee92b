package org.copydesk.devstack.table;

/// Which records of its topic a table keeps.
public enum Keeping {
  /// What the latest record of each key says; a tombstone takes the rows of its key away.
  LATEST,
  /// What every record says.
  ALL,
  /// What every record says, until a lifecycle event takes the article back.
  ALL_WHILE_PUBLISHED
}
