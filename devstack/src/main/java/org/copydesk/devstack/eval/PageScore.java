package org.copydesk.devstack.eval;

import java.text.Normalizer;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.ingest.document.DocumentReader;
import org.copydesk.ingest.document.Reading;
import org.copydesk.ingest.normalize.Piece;
import org.copydesk.ingest.normalize.SourceSettings;
import org.copydesk.news.Article;
import org.copydesk.news.Author;
import org.copydesk.news.Document;
import org.copydesk.news.NewsDate;
import org.copydesk.news.RawEvent;

/// How well one page was read.
///
/// @param shingles the body in runs of four words
/// @param words the body as a bag of words
/// @param exact whether the body has the reference's words, no more and no less, in their order
/// @param title whether the headline is the reference's; absent where it has none
/// @param authors the names found and wanted; absent where the reference says nothing
/// @param date whether the day of publication is right; absent where the reference has none
/// @param rejected why the page was not read
record PageScore(
    String file,
    Shingles shingles,
    Shingles words,
    boolean exact,
    Optional<Boolean> title,
    Optional<Names> authors,
    Optional<Day> date,
    Optional<String> rejected) {
  /// Names found and wanted.
  record Names(int found, int wanted, int common) {}

  /// What became of a day that the reference has.
  enum Day {
    RIGHT,
    WRONG,
    NONE
  }

  static PageScore of(Reference page) {
    RawEvent event =
        RawEvent.newBuilder()
            .setSource("eval")
            .setItemId(page.file())
            .setUrl(page.url().orElse(null))
            .setContent(
                Document.newBuilder().setMediaType("text/html").setBytes(page.html()).build())
            .build();
    return switch (DocumentReader.read(event, SourceSettings.none(), Optional.empty())) {
      case Reading.Parsed(Article article, _, _) -> of(page, article);
      case Reading.Rejected(String code, String _) -> unread(page, code);
      case Reading.Unpacked _ -> unread(page, "several-items");
    };
  }

  private static PageScore unread(Reference page, String why) {
    return new PageScore(
        page.file(),
        Shingles.NONE,
        Shingles.NONE,
        false,
        page.title().map(_ -> false),
        page.authors().map(wanted -> new Names(0, wanted.size(), 0)),
        page.published().map(_ -> Day.NONE),
        Optional.of(why));
  }

  private static PageScore of(Reference page, Article article) {
    List<String> found = Shingles.words(story(article));
    List<String> wanted = Shingles.words(page.body());
    return new PageScore(
        page.file(),
        Shingles.of(found, wanted, 4),
        Shingles.of(lower(found), lower(wanted), 1),
        found.equals(wanted),
        page.title().map(title -> same(title).equals(same(article.getHeadline().orElse("")))),
        page.authors().map(names -> names(article.getAuthors(), names)),
        page.published().map(day -> day(article, day)),
        Optional.empty());
  }

  private static String story(Article article) {
    int[] text = article.getText().codePoints().toArray();
    return article.getBlocks().stream()
        .filter(block -> new Piece(block.getKind(), "").isStory())
        .map(block -> new String(text, block.getStart(), block.getEnd() - block.getStart()))
        .collect(Collectors.joining("\n"));
  }

  private static List<String> lower(List<String> words) {
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }

  /// Typographic and straight quotes, and all white space, count as the same.
  private static String same(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[‘’]", "'")
        .replaceAll("[“”]", "\"")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static Names names(List<Author> found, List<String> wanted) {
    Set<String> mine =
        found.stream().map(author -> name(author.getName())).collect(Collectors.toSet());
    Set<String> theirs = wanted.stream().map(PageScore::name).collect(Collectors.toSet());
    int common = (int) mine.stream().filter(theirs::contains).count();
    return new Names(mine.size(), theirs.size(), common);
  }

  private static String name(String name) {
    return same(name).toLowerCase(Locale.ROOT).replaceAll("[.\\s]+", " ").strip();
  }

  private static Day day(Article article, String wanted) {
    Optional<NewsDate> date = article.getFirstCreated().or(article::getVersionCreated);
    if (date.isEmpty()) {
      return Day.NONE;
    }
    // the day stands in the text as the page's own zone has it; the instant may be another day in
    // UTC
    boolean right =
        date.get().getRaw().contains(wanted)
            || date.get()
                .getValue()
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .toString()
                .startsWith(wanted);
    return right ? Day.RIGHT : Day.WRONG;
  }
}
