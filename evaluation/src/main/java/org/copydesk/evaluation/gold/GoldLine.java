package org.copydesk.evaluation.gold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.evaluation.gold.GoldEntity.Link;
import org.copydesk.news.EntityType;
import org.copydesk.news.QuoteKind;
import org.copydesk.news.TextField;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// One line of a gold file.
final class GoldLine {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "headline",
          "text",
          "section",
          "byline",
          "language",
          "source",
          "entities",
          "mentions",
          "quotes",
          "topics",
          "duplicateOf");

  private final GoldFields line;
  private final String headline;
  private final String text;
  private final Map<String, GoldEntity> entities = new HashMap<>();

  private GoldLine(GoldFields line) throws GoldFileException {
    line.allow(FIELDS);
    this.line = line;
    this.headline = line.optionalText("headline").orElse("");
    this.text = line.text("text");
  }

  static GoldArticle read(String line, String where) throws GoldFileException {
    try {
      return new GoldLine(new GoldFields(JSON.readTree(line), where)).article();
    } catch (JacksonException e) {
      throw new GoldFileException("%s: not JSON: %s".formatted(where, e.getOriginalMessage()));
    }
  }

  private GoldArticle article() throws GoldFileException {
    List<GoldEntity> list = new ArrayList<>();
    for (GoldFields fields : line.objects("entities")) {
      GoldEntity entity = entity(fields);
      list.add(entity);
      if (entities.put(entity.key(), entity) != null) {
        throw fields.wrong("key", "used twice");
      }
    }
    return new GoldArticle(
        line.text("id"),
        headline,
        text,
        line.texts("section"),
        line.optionalText("byline"),
        line.optionalText("language"),
        line.optionalText("source"),
        list,
        mentions(),
        quotes(),
        new HashSet<>(line.texts("topics")),
        line.optionalText("duplicateOf"));
  }

  private static GoldEntity entity(GoldFields fields) throws GoldFileException {
    fields.allow(Set.of("key", "type", "name", "otherNames", "link"));
    Link link =
        fields.has("link")
            ? fields.optionalText("link").<Link>map(Link.Known::new).orElse(new Link.Nobody())
            : new Link.Unjudged();
    return new GoldEntity(
        fields.text("key"),
        fields.choice(
            "type", List.of(EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE)),
        fields.text("name"),
        Set.copyOf(fields.texts("otherNames")),
        link);
  }

  private List<GoldMention> mentions() throws GoldFileException {
    List<GoldMention> mentions = new ArrayList<>();
    for (GoldFields fields : line.objects("mentions")) {
      fields.allow(Set.of("field", "start", "end", "entity"));
      TextField field = fields.choice("field", List.of(TextField.TEXT, TextField.HEADLINE));
      checkSpan(fields, field == TextField.TEXT ? text : headline);
      mentions.add(
          new GoldMention(
              field, fields.number("start"), fields.number("end"), key(fields, "entity")));
    }
    return mentions;
  }

  private List<GoldQuote> quotes() throws GoldFileException {
    List<GoldQuote> quotes = new ArrayList<>();
    for (GoldFields fields : line.objects("quotes")) {
      fields.allow(Set.of("start", "end", "kind", "speaker", "speakerName"));
      checkSpan(fields, text);
      Optional<String> speaker = fields.optionalText("speaker");
      if (speaker.isPresent()) {
        key(fields, "speaker");
      }
      quotes.add(
          new GoldQuote(
              fields.number("start"),
              fields.number("end"),
              fields.choice("kind", List.of(QuoteKind.DIRECT, QuoteKind.MIXED, QuoteKind.INDIRECT)),
              speaker,
              fields.optionalText("speakerName")));
    }
    return quotes;
  }

  private String key(GoldFields fields, String field) throws GoldFileException {
    String key = fields.text(field);
    if (!entities.containsKey(key)) {
      throw fields.wrong(field, "no entity has the key " + key);
    }
    return key;
  }

  private static void checkSpan(GoldFields fields, String words) throws GoldFileException {
    int start = fields.number("start");
    int end = fields.number("end");
    int length = words.codePointCount(0, words.length());
    if (start < 0 || start >= end || end > length) {
      throw fields.wrong(
          "start, end", "[%d,%d) is no stretch of %d code points".formatted(start, end, length));
    }
  }
}
