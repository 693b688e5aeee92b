package org.copydesk.enrich.name;

import java.util.List;
import org.copydesk.enrich.text.StoryText;

/// Finds names of people, organisations and places in a text. A pure function; one instance serves
/// any number of threads.
public interface NameRecogniser {
  /// The names, in order; no two of them overlap.
  List<NameSpan> recognise(StoryText text);

  /// The version; it changes whenever the answers may.
  String version();

  /// SHA-256 in hexadecimal of the files the answers depend on.
  String checksum();
}
