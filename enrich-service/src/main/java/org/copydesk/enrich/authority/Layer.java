package org.copydesk.enrich.authority;

/// Whose word an entry is, the weakest first.
public enum Layer {
  /// In the jar of the service.
  SHIPPED,
  /// Imported by the newsroom from a public file.
  IMPORTED,
  /// Written by the newsroom.
  NEWSROOM
}
