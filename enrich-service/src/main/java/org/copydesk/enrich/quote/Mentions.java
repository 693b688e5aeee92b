package org.copydesk.enrich.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.copydesk.enrich.text.FieldText;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityMention;
import org.copydesk.news.EntityType;
import org.copydesk.news.TextField;

/// The people and organisations that the text names, in order.
final class Mentions {
  private final List<Mention> mentions = new ArrayList<>();

  Mentions(FieldText text, List<Entity> entities) {
    for (Entity entity : entities) {
      if (entity.getType() == EntityType.PERSON || entity.getType() == EntityType.ORGANISATION) {
        for (EntityMention mention : entity.getMentions()) {
          if (mention.getField() == TextField.TEXT) {
            mentions.add(
                new Mention(entity, text.index(mention.getStart()), text.index(mention.getEnd())));
          }
        }
      }
    }
    mentions.sort(Comparator.comparingInt(Mention::start));
  }

  /// Those that lie within a stretch of the text.
  List<Mention> within(int start, int end) {
    int from = firstAt(start);
    int to = from;
    while (to < mentions.size() && mentions.get(to).end() <= end) {
      to++;
    }
    return mentions.subList(from, to);
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
