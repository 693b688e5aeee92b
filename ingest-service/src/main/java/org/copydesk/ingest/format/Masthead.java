package org.copydesk.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.ingest.normalize.Byline;
import org.copydesk.ingest.normalize.DateReader;

/// What stands above the story in a newsroom's plain-text export: a section line, the headline, a
/// standfirst, the byline, dates, in this usual order, each of them optional.
///
/// @param section the section path from general to special
/// @param lines how many paragraphs of the document it takes
record Masthead(
    List<String> section,
    Optional<String> headline,
    Optional<String> standfirst,
    Optional<String> byline,
    Optional<String> published,
    Optional<String> updated,
    int lines) {

  private static final int LOOK_AHEAD = 9;
  private static final int SECTION_WORDS = 4;
  private static final int HEADLINE_WORDS = 30;
  private static final int SENTENCE_WORDS = 12;
  private static final Pattern PATH = Pattern.compile("\\s*[>»/|]\\s*");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)^(section|category|headline|title|byline|author|date|published|updated|standfirst|summary|description)\\s*:\\s*(\\S.*)$");
  private static final Pattern DATE_LIKE =
      Pattern.compile("(?i)^(?:.{0,40}\\b(?:published|updated|posted|modified)\\b.*|.{0,60})$");
  private static final Set<String> SECTIONS =
      Set.of(
          "news",
          "world",
          "politics",
          "business",
          "sport",
          "sports",
          "tech",
          "technology",
          "science",
          "health",
          "entertainment",
          "culture",
          "arts",
          "opinion",
          "travel",
          "style",
          "fashion",
          "food",
          "weather",
          "education",
          "environment",
          "climate",
          "local",
          "national",
          "international",
          "economy",
          "markets",
          "money",
          "finance",
          "media",
          "lifestyle",
          "life",
          "football",
          "soccer",
          "tennis",
          "golf",
          "motorsport",
          "cricket",
          "rugby",
          "basketball",
          "baseball",
          "hockey",
          "athletics",
          "us",
          "uk",
          "europe",
          "asia",
          "africa",
          "americas",
          "middle east",
          "australia",
          "china",
          "india",
          "crime",
          "religion",
          "books",
          "film",
          "movies",
          "music",
          "tv",
          "obituaries",
          "investing",
          "cars",
          "energy",
          "success",
          "perspectives",
          "regions",
          "home",
          "business/tech",
          "showbiz",
          "royals",
          "features",
          "analysis",
          "explainers");

  /// Reads the top of a document.
  ///
  /// @param paragraphs the whole document
  static Masthead of(List<String> paragraphs) {
    Reader reader = new Reader(paragraphs);
    reader.read();
    return reader.result();
  }

  private static final class Reader {
    private final List<String> paragraphs;
    private final List<String> titles = new ArrayList<>();
    private List<String> section = List.of();
    private Optional<String> headline = Optional.empty();
    private Optional<String> standfirst = Optional.empty();
    private Optional<String> byline = Optional.empty();
    private Optional<String> published = Optional.empty();
    private Optional<String> updated = Optional.empty();
    private int next;

    Reader(List<String> paragraphs) {
      this.paragraphs = paragraphs;
    }

    void read() {
      int end = Math.min(LOOK_AHEAD, paragraphs.size());
      int bylineAt = bylineAt(end);
      while (next < end && !isStoryBegun(bylineAt)) {
        take(paragraphs.get(next), bylineAt);
        next++;
      }
      settleTitles();
    }

    private int bylineAt(int end) {
      for (int i = 0; i < end; i++) {
        if (Byline.startsLikeOne(paragraphs.get(i)) && shortEnough(i)) {
          return i;
        }
      }
      return -1;
    }

    private boolean shortEnough(int index) {
      return paragraphs.subList(0, index).stream().mapToInt(Masthead::words).sum() <= 120;
    }

    private boolean isStoryBegun(int bylineAt) {
      if (next < bylineAt) {
        return false;
      }
      String line = paragraphs.get(next);
      if (next == bylineAt || isLabel(line) || date(line).isPresent()) {
        return false;
      }
      if (bylineAt >= 0) {
        return true;
      }
      boolean sentence = Paragraphs.endsSentence(line) && words(line) >= SENTENCE_WORDS;
      boolean first = titles.isEmpty() && headline.isEmpty();
      boolean onlySection = titles.size() == 1 && isSection(titles.getFirst());
      boolean bare = titles.isEmpty() ? !first : !onlySection;
      return sentence || words(line) > HEADLINE_WORDS || bare || LineLabels.isCaption(line);
    }

    private static boolean isLabel(String line) {
      return LABEL.matcher(line).matches();
    }

    private void take(String line, int bylineAt) {
      var label = LABEL.matcher(line);
      Optional<String> date = date(line);
      if (next == bylineAt) {
        byline = Optional.of(line);
      } else if (label.matches()
          && !(label.group(1).equalsIgnoreCase("published") && date.isPresent())) {
        labelled(label.group(1).toLowerCase(Locale.ROOT), label.group(2));
      } else if (date.isPresent()) {
        if (line.toLowerCase(Locale.ROOT).contains("updated") && updated.isEmpty()) {
          updated = date;
        } else if (published.isEmpty()) {
          published = date;
        }
      } else {
        titles.add(line);
      }
    }

    private void labelled(String label, String value) {
      switch (label) {
        case "section", "category" -> section = path(value);
        case "headline", "title" -> headline = Optional.of(value);
        case "byline", "author" -> byline = Optional.of(value);
        case "date", "published" -> published = Optional.of(value);
        case "updated" -> updated = Optional.of(value);
        default -> standfirst = Optional.of(value);
      }
    }

    private void settleTitles() {
      List<String> open = new ArrayList<>(titles);
      if (section.isEmpty() && open.size() > 1 && isSection(open.getFirst())) {
        section = path(open.removeFirst());
      } else if (section.isEmpty()
          && open.size() > 1
          && isShortAbove(open.getFirst(), open.get(1))) {
        section = path(open.removeFirst());
      }
      if (headline.isEmpty() && !open.isEmpty()) {
        headline = Optional.of(open.removeFirst());
      }
      if (standfirst.isEmpty() && !open.isEmpty()) {
        standfirst = Optional.of(String.join(" ", open));
      }
    }

    Masthead result() {
      return new Masthead(section, headline, standfirst, byline, published, updated, next);
    }
  }

  private static boolean isShortAbove(String line, String below) {
    return words(line) <= 3
        && words(below) >= 4
        && !Paragraphs.endsSentence(line)
        && line.length() <= 30;
  }

  private static boolean isSection(String line) {
    return words(line) <= SECTION_WORDS * 2
        && path(line).stream().allMatch(part -> words(part) <= SECTION_WORDS)
        && path(line).stream().anyMatch(part -> SECTIONS.contains(part.toLowerCase(Locale.ROOT)));
  }

  private static List<String> path(String line) {
    return PATH.splitAsStream(line).filter(part -> !part.isBlank()).toList();
  }

  private static Optional<String> date(String line) {
    if (!DATE_LIKE.matcher(line).matches() || line.length() > 120 || !line.matches(".*\\d.*")) {
      return Optional.empty();
    }
    String stated =
        line.replaceFirst(
            "(?i)^.*\\b(?:published|updated|posted|modified)\\b(?: on| at)?\\s*:?\\s*", "");
    return new DateReader(Optional.empty()).read(stated).isPresent()
        ? Optional.of(stated)
        : Optional.empty();
  }

  private static int words(String line) {
    return line.isBlank() ? 0 : line.strip().split("\\s+").length;
  }
}
