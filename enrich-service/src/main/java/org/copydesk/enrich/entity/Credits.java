package org.copydesk.enrich.entity;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.TextField;

/// Where a story names those who made it: bylines, agencies, photographers. They are not in it.
final class Credits {
  private static final int LONGEST_BYLINE = 16;
  private static final int DATELINE = 14;
  private static final Set<String> MAKING =
      Set.of(
          "reporting",
          "editing",
          "writing",
          "compiled",
          "edited",
          "written",
          "reported",
          "photo",
          "photos",
          "photograph",
          "photographs",
          "photography",
          "picture",
          "pictures",
          "image",
          "images",
          "graphic",
          "graphics",
          "video",
          "illustration",
          "words",
          "text",
          "credit");
  private static final Set<String> PREFIXES =
      Set.of("additional", "with", "file", "further", "main", "top", "cover");
  private static final Set<String> BY = Set.of("by", ":", "courtesy");
  private static final Set<String> WRITERS =
      Set.of("writer", "writers", "journalist", "journalists", "reporter", "reporters", "staff");
  private static final Set<String> REPORTS = Set.of("report", "story", "article");

  /// What stands between an agency's story and the names of those who wrote it.
  private static final String RULE = "___";

  private static final Set<String> DASHES = Set.of("-", "–", "—", "--");

  private final Map<TextField, BitSet> covered = new EnumMap<>(TextField.class);
  private final Set<String> authors = new HashSet<>();

  private Credits() {}

  static Credits of(Story story) {
    Credits credits = new Credits();
    story.article().getAuthors().forEach(author -> credits.authors.add(author.getName()));
    boolean after = false;
    for (Passage passage : story.text().passages()) {
      after = after || passage.field().text().startsWith(RULE, passage.start());
      if (after) {
        credits.cover(passage, passage.start(), passage.end());
      } else {
        credits.read(passage);
      }
    }
    return credits;
  }

  /// Whether a stretch of a passage is a credit.
  boolean cover(Passage passage, int start) {
    BitSet bits = covered.get(passage.field().field());
    return bits != null && bits.get(start);
  }

  private void read(Passage passage) {
    if (isByline(passage)) {
      cover(passage, passage.start(), passage.end());
      return;
    }
    boolean first = true;
    for (Sentence sentence : passage.sentences()) {
      List<Token> tokens = sentence.tokens();
      if (first) {
        agency(passage, tokens);
        first = false;
      }
      if (isCopyright(tokens) || thanksForReport(tokens) || startsWithCredit(tokens, 0)) {
        cover(passage, sentence.start(), sentence.end());
      }
      brackets(passage, tokens);
    }
  }

  private boolean isByline(Passage passage) {
    List<Token> tokens = passage.sentences().getFirst().tokens();
    if (passage.sentences().size() > 1 || tokens.size() > LONGEST_BYLINE) {
      return false;
    }
    boolean by = tokens.getFirst().text().equalsIgnoreCase("by");
    String last = tokens.getLast().text();
    boolean sentence = last.equals(".") || last.equals(",");
    if (by && !sentence && tokens.size() > 1 && tokens.get(1).capital()) {
      return passage.field().field() == TextField.TEXT;
    }
    String line = passage.field().words(passage.start(), passage.end());
    return !sentence
        && passage.field().field() == TextField.TEXT
        && authors.stream().anyMatch(line::startsWith);
  }

  /// LAGOS, Nigeria (Reuters) —
  private void agency(Passage passage, List<Token> tokens) {
    for (int i = 1; i + 2 < Math.min(tokens.size(), DATELINE); i++) {
      if (tokens.get(i).is("(") && tokens.get(i + 1).capital()) {
        int close = i + 2;
        while (close < Math.min(tokens.size() - 1, i + 5) && !tokens.get(close).is(")")) {
          close++;
        }
        if (tokens.get(close).is(")")
            && close + 1 < tokens.size()
            && DASHES.contains(tokens.get(close + 1).text())) {
          cover(passage, tokens.get(i).start(), tokens.get(close).end());
        }
        return;
      }
    }
  }

  private static boolean isCopyright(List<Token> tokens) {
    String first = tokens.getFirst().text();
    return first.equals("©")
        || first.equals("Copyright")
        || (first.equals("(")
            && tokens.size() > 2
            && tokens.get(2).is(")")
            && tokens.get(1).is("C"));
  }

  /// "Ana Ruiz in Lagos contributed to this report.", "Wire writer Ana Ruiz contributed."
  private static boolean thanksForReport(List<Token> tokens) {
    boolean writer = false;
    for (int i = 0; i < tokens.size(); i++) {
      writer = writer || WRITERS.contains(tokens.get(i).text());
      if (i > 0 && tokens.get(i).is("contributed")) {
        boolean report = i + 3 < tokens.size() && REPORTS.contains(tokens.get(i + 3).text());
        return report || (writer && i + 4 >= tokens.size());
      }
    }
    return false;
  }

  /// (Photo: Ana Ruiz/AFP), (Reporting by Ana Ruiz; Editing by Tom Hill)
  private void brackets(Passage passage, List<Token> tokens) {
    int open = -1;
    for (int i = 0; i < tokens.size(); i++) {
      String text = tokens.get(i).text();
      if (text.equals("(") || text.equals("[")) {
        open = i;
      } else if ((text.equals(")") || text.equals("]")) && open >= 0) {
        if (startsWithCredit(tokens, open + 1)) {
          cover(passage, tokens.get(open).start(), tokens.get(i).end());
        }
        open = -1;
      }
    }
  }

  private static boolean startsWithCredit(List<Token> tokens, int from) {
    int at = from;
    while (at < tokens.size() && (isOpening(tokens.get(at)) || isPrefix(tokens.get(at)))) {
      at++;
    }
    return at + 1 < tokens.size()
        && MAKING.contains(tokens.get(at).text().toLowerCase(Locale.ROOT))
        && BY.contains(tokens.get(at + 1).text().toLowerCase(Locale.ROOT));
  }

  private static boolean isOpening(Token token) {
    return token.is("(") || token.is("[");
  }

  private static boolean isPrefix(Token token) {
    return PREFIXES.contains(token.text().toLowerCase(Locale.ROOT));
  }

  private void cover(Passage passage, int start, int end) {
    covered.computeIfAbsent(passage.field().field(), _ -> new BitSet()).set(start, end);
  }
}
