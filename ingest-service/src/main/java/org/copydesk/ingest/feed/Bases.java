package org.copydesk.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What relative addresses are relative to: `xml:base` on the element and those around it.
final class Bases {
  private Bases() {}

  /// The base of an element.
  ///
  /// @param outside that of the whole document
  static Optional<String> of(XmlElement element, Optional<String> outside) {
    List<String> stated = new ArrayList<>();
    for (Optional<XmlElement> at = Optional.of(element); at.isPresent(); at = at.get().parent()) {
      at.get().attribute("xml:base").ifPresent(stated::add);
    }
    Optional<String> base = outside;
    for (String next : stated.reversed()) {
      Optional<String> resolved = Addresses.absolute(next, base);
      base = resolved.isPresent() ? resolved : base;
    }
    return base;
  }
}
