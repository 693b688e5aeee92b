package org.copydesk.publish.view.ninjs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.copydesk.news.Article;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.NinjsBody;
import org.copydesk.news.NinjsItem;
import org.copydesk.news.NinjsText;
import org.copydesk.news.ReadingStatistics;
import org.jspecify.annotations.Nullable;

/// The headline, the standfirst and the story of an item. The story is written twice: as plain text
/// and, up to {@value #LONGEST_HTML} characters, as HTML, which alone tells headings, quotations,
/// lists and tables from paragraphs.
final class NinjsTexts {
  static final int LONGEST_HTML = 256 * 1024;
  private static final String MAIN = "main";
  private static final String PLAIN = "text/plain";

  private NinjsTexts() {}

  static void write(NinjsItem.Builder item, EnrichedArticle content) {
    Article article = content.getArticle();
    item.setHeadlines(article.getHeadline().map(headline -> text(MAIN, headline)).stream().toList())
        .setDescriptions(
            article.getStandfirst().map(standfirst -> text("summary", standfirst)).stream()
                .toList())
        .setBodies(bodies(content));
  }

  static NinjsText text(String role, String value) {
    return new NinjsText(role, PLAIN, value);
  }

  private static List<NinjsBody> bodies(EnrichedArticle content) {
    List<StoryHtml.Passage> story = StoryHtml.story(content.getArticle());
    String plain = story.stream().map(StoryHtml.Passage::text).collect(Collectors.joining("\n\n"));
    List<NinjsBody> bodies = new ArrayList<>();
    if (!plain.isEmpty()) {
      int characters = plain.codePointCount(0, plain.length());
      Integer words =
          content.getEnrichment().getReading().map(ReadingStatistics::getWords).orElse(null);
      bodies.add(body(PLAIN, characters, words, plain));
      if (plain.length() <= LONGEST_HTML) {
        bodies.add(body("text/html", characters, words, StoryHtml.of(story)));
      }
    }
    return bodies;
  }

  private static NinjsBody body(
      String contentType, int characters, @Nullable Integer words, String value) {
    return new NinjsBody(MAIN, contentType, characters, words, value);
  }
}
