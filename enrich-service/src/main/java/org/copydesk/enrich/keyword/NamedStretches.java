package org.copydesk.enrich.keyword;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.copydesk.enrich.text.FieldText;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.StoryText;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityMention;
import org.copydesk.news.TextField;

/// Where a story's text names an entity.
final class NamedStretches {
  private final Map<TextField, BitSet> named = new EnumMap<>(TextField.class);

  NamedStretches(StoryText story, List<Entity> entities) {
    for (Entity entity : entities) {
      for (EntityMention mention : entity.getMentions()) {
        FieldText field =
            mention.getField() == TextField.HEADLINE ? story.headline() : story.text();
        named
            .computeIfAbsent(mention.getField(), _ -> new BitSet())
            .set(field.index(mention.getStart()), field.index(mention.getEnd()));
      }
    }
  }

  boolean contains(Passage passage, Token token) {
    BitSet bits = named.get(passage.field().field());
    return bits != null && bits.get(token.start());
  }
}
