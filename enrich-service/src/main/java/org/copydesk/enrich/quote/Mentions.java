package org.copydesk.enrich.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.copydesk.enrich.text.FieldText;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityMention;
import org.copydesk.news.EntityType;

/// The people, organisations and places that a text names, in order.
final class Mentions {
  private static final int MOST = 50;

  private final List<Mention> mentions = new ArrayList<>();

  Mentions(FieldText text, List<Entity> entities) {
    for (Entity entity : entities) {
      if (canSpeak(entity.getType())) {
        for (EntityMention mention : entity.getMentions()) {
          if (mention.getField() == text.field()) {
            mentions.add(
                new Mention(entity, text.index(mention.getStart()), text.index(mention.getEnd())));
          }
        }
      }
    }
    mentions.sort(Comparator.comparingInt(Mention::start));
  }

  private static boolean canSpeak(EntityType type) {
    return type == EntityType.PERSON || type == EntityType.ORGANISATION || type == EntityType.PLACE;
  }

  /// All that lie within a passage.
  List<Mention> between(int start, int end) {
    return mentions.subList(firstAt(start), firstAt(end));
  }

  /// Those that lie within a stretch of the text, the first fifty of them.
  List<Mention> within(int start, int end) {
    int from = firstAt(start);
    int to = from;
    while (to < mentions.size() && to - from < MOST && mentions.get(to).end() <= end) {
      to++;
    }
    return mentions.subList(from, to);
  }

  /// Whether a place lies within a name, beyond its first character.
  boolean cover(int index) {
    int before = firstAt(index) - 1;
    return before >= 0 && index < mentions.get(before).end();
  }

  /// The one that begins at an index.
  Optional<Mention> at(int index) {
    int found = firstAt(index);
    return found < mentions.size() && mentions.get(found).start() == index
        ? Optional.of(mentions.get(found))
        : Optional.empty();
  }

  private int firstAt(int index) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).start() < index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
