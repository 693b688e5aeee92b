package org.copydesk.ingest.plaintext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.ingest.normalize.Byline;

/// Takes the lines above a story one by one until the story begins.
final class MastheadReader {
  private static final int LOOK_AHEAD = 20;
  private static final int HEADLINE_WORDS = 30;
  private static final int HEADLINE_LEAST_WORDS = 4;
  private static final int SENTENCE_WORDS = 12;
  private static final int WORDS_ABOVE_BYLINE = 120;
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)^(section|category|headline|title|byline|author|date|published|updated|standfirst|summary|description)\\s*:\\s*(\\S.*)$");

  private final List<String> lines;
  private final List<String> titles = new ArrayList<>();
  private final List<String> bylines = new ArrayList<>();
  private final List<String> body = new ArrayList<>();
  private List<String> section = List.of();
  private Optional<String> headline = Optional.empty();
  private Optional<String> standfirst = Optional.empty();
  private Optional<String> published = Optional.empty();
  private Optional<String> updated = Optional.empty();
  private int next;

  MastheadReader(List<String> lines) {
    this.lines = lines;
  }

  Masthead read() {
    int end = Math.min(LOOK_AHEAD, lines.size());
    int anchor = anchor(end);
    while (next < end && !isStoryBegun(anchor)) {
      take(lines.get(next), anchor);
      next++;
    }
    body.addAll(lines.subList(next, lines.size()));
    settleTitles();
    Optional<String> byline =
        bylines.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", bylines));
    return new Masthead(section, headline, standfirst, byline, published, updated, body);
  }

  /// Where the byline stands, or without one the first date: all above is section, headline and
  /// standfirst; -1 without either.
  private int anchor(int end) {
    int words = 0;
    boolean sentence = false;
    boolean headlineAbove = false;
    int date = -1;
    for (int i = 0; i < end && words <= WORDS_ABOVE_BYLINE; i++) {
      String line = lines.get(i);
      boolean named = Byline.startsLikeOne(line) && !PictureCredit.isAlone(line);
      if (named
          || (headlineAbove && (!sentence || isBylineConfirmed(i + 1)) && isBareByline(line))) {
        return i;
      }
      if (DateLine.of(line).isPresent()) {
        date = date < 0 && !sentence ? i : date;
      } else if (!isOfPage(line)) {
        words += Paragraphs.words(line);
        headlineAbove = headlineAbove || Paragraphs.words(line) >= HEADLINE_LEAST_WORDS;
        sentence = sentence || isSentence(line);
      }
    }
    return date;
  }

  private static boolean isBareByline(String line) {
    return !SectionLine.isOne(line) && Byline.isBareName(line);
  }

  /// Whether a job title or a date stands below a name.
  private boolean isBylineConfirmed(int at) {
    return at < lines.size()
        && (DateLine.of(lines.get(at)).isPresent() || Byline.continues(lines.get(at)));
  }

  private static boolean isSentence(String line) {
    return Paragraphs.endsSentence(line) && Paragraphs.words(line) >= SENTENCE_WORDS;
  }

  private static boolean isOfPage(String line) {
    return LineKind.isBoilerplate(line) && !SectionLine.isOne(line);
  }

  private boolean isStoryBegun(int anchor) {
    String line = lines.get(next);
    if (next <= anchor
        || isLabel(line)
        || DateLine.of(line).isPresent()
        || (isOfPage(line) && isMastheadBelow())) {
      return false;
    }
    if (anchor >= 0) {
      return !goesOnWithByline(anchor, line);
    }
    if (titles.isEmpty() && headline.isEmpty()) {
      return isSentence(line) || Paragraphs.words(line) > HEADLINE_WORDS;
    }
    boolean onlySection =
        headline.isEmpty()
            && titles.size() == 1
            && (SectionLine.isOne(titles.getFirst())
                || SectionLine.isShortAbove(titles.getFirst(), line));
    return !onlySection || isSentence(line) || Paragraphs.words(line) > HEADLINE_WORDS;
  }

  /// Whether more than page furniture and story stands below: a date, say.
  private boolean isMastheadBelow() {
    return titles.isEmpty()
        || lines.subList(next, Math.min(LOOK_AHEAD, lines.size())).stream()
            .takeWhile(line -> isOfPage(line) || DateLine.of(line).isPresent())
            .anyMatch(line -> DateLine.of(line).isPresent());
  }

  private boolean goesOnWithByline(int anchor, String line) {
    boolean below = bylines.size() == next - anchor;
    return (below && Byline.continues(line)) || Byline.startsLikeOne(line);
  }

  private static boolean isLabel(String line) {
    return LABEL.matcher(line).matches();
  }

  private void take(String line, int anchor) {
    Matcher label = LABEL.matcher(line);
    Optional<DateLine> date = DateLine.of(line);
    if (date.isPresent()) {
      published = published.or(date.get()::published);
      updated = updated.or(date.get()::updated);
    } else if (next == anchor) {
      bylines.add(line);
    } else if (label.matches()) {
      labelled(label.group(1).toLowerCase(Locale.ROOT), label.group(2));
    } else if (anchor >= 0 && next > anchor && goesOnWithByline(anchor, line)) {
      bylines.add(line);
    } else if (isOfPage(line)) {
      body.add(line);
    } else if (hasHeadline() && LineKind.isOfPicture(line)) {
      body.add(line);
    } else {
      titles.add(line);
    }
  }

  private boolean hasHeadline() {
    return headline.isPresent()
        || titles.stream().anyMatch(title -> Paragraphs.words(title) >= HEADLINE_LEAST_WORDS);
  }

  private void labelled(String label, String value) {
    switch (label) {
      case "section", "category" -> section = SectionLine.path(value);
      case "headline", "title" -> headline = Optional.of(value);
      case "byline", "author" -> bylines.add(value);
      case "date", "published" -> published = Optional.of(value);
      case "updated" -> updated = Optional.of(value);
      default -> standfirst = Optional.of(value);
    }
  }

  private void settleTitles() {
    boolean sectionFirst =
        titles.size() > 1
            && (SectionLine.isOne(titles.getFirst())
                || SectionLine.isShortAbove(titles.getFirst(), titles.get(1)));
    if (section.isEmpty() && sectionFirst) {
      section = SectionLine.path(titles.removeFirst());
    }
    if (headline.isEmpty() && !titles.isEmpty()) {
      headline = Optional.of(titles.removeFirst());
    }
    if (standfirst.isEmpty() && !titles.isEmpty()) {
      standfirst = Optional.of(String.join(" ", titles));
    }
  }
}
