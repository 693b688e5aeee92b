package org.copydesk.evaluation.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.news.Article;
import org.copydesk.news.Block;
import org.copydesk.news.BlockKind;
import org.copydesk.news.Change;
import org.copydesk.news.Provenance;
import org.copydesk.news.PubStatus;
import org.copydesk.news.TextField;

/// An article that was annotated by hand.
///
/// @param text paragraphs, separated by blank lines
/// @param topics IPTC Media Topics codes, of all levels
/// @param duplicateOf the id of the article that this one is a light edit of
public record GoldArticle(
    String id,
    String headline,
    String text,
    List<String> section,
    Optional<String> byline,
    Optional<String> language,
    Optional<String> source,
    List<GoldEntity> entities,
    List<GoldMention> mentions,
    List<GoldQuote> quotes,
    Set<String> topics,
    Optional<String> duplicateOf) {
  private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t\\r]*+\\n\\s*+");

  public GoldArticle {
    section = List.copyOf(section);
    entities = List.copyOf(entities);
    mentions = List.copyOf(mentions);
    quotes = List.copyOf(quotes);
    topics = Set.copyOf(topics);
  }

  /// The article as ingest would have written it, every paragraph a block.
  public Article article() {
    return Article.newBuilder()
        .setUri("urn:copydesk:gold:" + id)
        .setVersion(1)
        .setChange(Change.CREATED)
        .setStatus(PubStatus.USABLE)
        .setSource(source.orElse("gold"))
        .setItemId(id)
        .setContentHash("")
        .setHeadline(headline.isEmpty() ? null : headline)
        .setByline(byline.orElse(null))
        .setLanguage(language.orElse(null))
        .setSection(section)
        .setText(text)
        .setBlocks(blocks())
        .setProvenance(Provenance.newBuilder().setParser("gold").setParserVersion("1").build())
        .build();
  }

  /// The entity that a mention or a quote calls by its key.
  public GoldEntity entity(String key) {
    return entities.stream()
        .filter(entity -> entity.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("article " + id + " has no entity " + key));
  }

  /// The words at a place.
  public String surface(TextField field, int start, int end) {
    String words = field == TextField.HEADLINE ? headline : text;
    return words.substring(words.offsetByCodePoints(0, start), words.offsetByCodePoints(0, end));
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    Matcher between = BLANK_LINES.matcher(text);
    int from = 0;
    while (between.find()) {
      add(blocks, from, between.start());
      from = between.end();
    }
    add(blocks, from, text.length());
    return blocks;
  }

  private void add(List<Block> blocks, int from, int to) {
    if (from < to) {
      int start = text.codePointCount(0, from);
      int length = text.codePointCount(from, to);
      blocks.add(new Block(BlockKind.PARAGRAPH, start, start + length));
    }
  }
}
