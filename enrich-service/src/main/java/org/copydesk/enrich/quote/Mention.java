package org.copydesk.enrich.quote;

import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityType;

/// Where the text names somebody who could speak.
///
/// @param start the UTF-16 index of its first character
/// @param end the UTF-16 index after its last
record Mention(Entity entity, int start, int end) {
  boolean person() {
    return entity.getType() == EntityType.PERSON;
  }

  /// Whether a pronoun can mean them, as far as the given name tells.
  boolean fits(String pronoun) {
    String name = entity.getName();
    int space = name.indexOf(' ');
    String given = space < 0 ? "" : name.substring(0, space);
    int hyphen = given.indexOf('-');
    String first = hyphen > 0 ? given.substring(0, hyphen) : given;
    return switch (pronoun) {
      case "he" -> person() && !WordClass.FEMALE_NAME.has(first);
      case "she" -> person() && !WordClass.MALE_NAME.has(first);
      case "it" -> !person();
      default -> false;
    };
  }
}
