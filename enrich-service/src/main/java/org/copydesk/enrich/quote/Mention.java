package org.copydesk.enrich.quote;

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

  boolean organisation() {
    return entity.getType() == EntityType.ORGANISATION;
  }
}
