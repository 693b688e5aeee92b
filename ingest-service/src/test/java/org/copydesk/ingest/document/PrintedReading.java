package org.copydesk.ingest.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.news.Article;
import org.copydesk.news.Author;
import org.copydesk.news.Block;
import org.copydesk.news.BlockKind;
import org.copydesk.news.DatePrecision;
import org.copydesk.news.NewsDate;

/// The reading of an article in a few lines that a person can check: the fields of the masthead,
/// then one line a block, its first four and last three words.
public final class PrintedReading {
  private static final int WHOLE_WORDS = 9;

  private PrintedReading() {}

  /// The lines.
  public static List<String> of(Article article) {
    List<String> lines = new ArrayList<>();
    if (!article.getSection().isEmpty()) {
      lines.add("section: " + String.join(" / ", article.getSection()));
    }
    article.getHeadline().ifPresent(text -> lines.add("headline: " + text));
    article.getStandfirst().ifPresent(text -> lines.add("standfirst: " + text));
    article.getAuthors().forEach(author -> lines.add("author: " + author(author)));
    article
        .getDateline()
        .ifPresent(dateline ->
            lines.add("dateline: " + dateline.getPlace().orElse("none, " + dateline.getText())));
    article.getFirstCreated().ifPresent(date -> lines.add("published: " + date(date)));
    article.getVersionCreated().ifPresent(date -> lines.add("updated: " + date(date)));
    if (!article.getBlocks().isEmpty()) {
      lines.add("");
    }
    int[] points = article.getText().codePoints().toArray();
    for (Block block : article.getBlocks()) {
      String text = new String(points, block.getStart(), block.getEnd() - block.getStart());
      text.lines().forEach(line -> lines.add(block(block.getKind(), line)));
    }
    return lines;
  }

  private static String author(Author author) {
    String fields =
        String.join(
            " | ",
            author.getName(),
            author.getRole().orElse("-"),
            author.getAffiliation().orElse("-"));
    Optional<String> email = author.getEmail();
    return email.isPresent() ? fields + " | " + email.get() : fields;
  }

  private static String date(NewsDate date) {
    String instant = date.getValue().toString();
    return date.getPrecision() == DatePrecision.DAY
        ? instant.substring(0, 10)
        : instant.replace(":00Z", "Z");
  }

  private static String block(BlockKind kind, String text) {
    List<String> words = List.of(text.split(" "));
    String shown =
        words.size() <= WHOLE_WORDS
            ? text
            : String.join(" ", words.subList(0, 4))
                + " … "
                + String.join(" ", words.subList(words.size() - 3, words.size()));
    return kind + " " + shown;
  }
}
