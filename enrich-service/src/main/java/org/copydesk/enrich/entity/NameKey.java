package org.copydesk.enrich.entity;

import java.util.Locale;
import org.copydesk.enrich.authority.NameForm;

/// What all spellings of a name in a story have in common.
final class NameKey {
  private NameKey() {}

  /// The name without case, accents and full stops.
  static String of(String name) {
    String plain = NameForm.unaccented(NameForm.normalised(name)).toLowerCase(Locale.ROOT);
    return plain.indexOf('.') < 0 ? plain : plain.replace(".", "");
  }
}
