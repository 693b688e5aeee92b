package org.copydesk.devstack.authority;

import java.io.IOException;
import java.util.List;

/// Reads concepts from files of one kind, one after the other, however large the files are.
interface ConceptReader {
  /// Hands on every concept of some files. What cannot be read is refused with the reason, and the
  /// reading goes on.
  ///
  /// @param files all files of the import: one may explain another
  /// @throws IOException where a file cannot be read at all
  void read(List<SourceFile> files, ConceptSink sink) throws IOException;
}
