package org.copydesk.enrich.name;

import java.util.List;
import org.copydesk.enrich.text.StoryText;

/// Finds the names of people, organisations and places in a story. One instance is shared by
/// threads.
public interface NameRecogniser {
  /// The names, in the order of the text; none overlaps another.
  List<NameSpan> recognise(StoryText text);

  /// The version of the recogniser and its model.
  String version();

  /// SHA-256 of the model, in hexadecimal.
  String checksum();
}
