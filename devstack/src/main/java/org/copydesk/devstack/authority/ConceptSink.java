package org.copydesk.devstack.authority;

import org.copydesk.news.Concept;

/// Takes concepts that were read.
interface ConceptSink {
  /// Takes one; its origin is still to be set.
  void take(Concept.Builder concept);

  /// Takes note of a row that is no concept.
  ///
  /// @param where the file and the line or row
  void refuse(String where, String reason);
}
