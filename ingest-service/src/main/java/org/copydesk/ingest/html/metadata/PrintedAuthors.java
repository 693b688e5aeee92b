package org.copydesk.ingest.html.metadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copydesk.ingest.html.metadata.Hints.Hint;
import org.copydesk.ingest.normalize.Byline;
import org.copydesk.news.Author;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/// The authors that are printed on a page: in bylines near the headline, else wherever the page
/// names the same author again and again and nobody else.
final class PrintedAuthors {
  private static final int MOST_FAR = 3;
  private static final int MOST_SPOTS = 40;
  private static final int MOST_LEVELS = 12;
  private static final int LONGEST_FAR = 100;
  private static final int BESIDE = 200;
  private static final Pattern READING_TIME =
      Pattern.compile("(?iu)\\b\\d{1,2}\\s?-?(?:min|minutes?|minuten|minutos|minuti)\\b");
  private static final Evaluator PICTURE =
      QueryParser.parse("figure, figcaption, .figure, .figcaption, .caption");
  private static final Pattern BEFORE_BYLINE = Pattern.compile("^[\\s|•·,–—-]+");
  private static final int LONGEST_BYLINE = 200;

  private final PageFacts facts;

  private PrintedAuthors(PageFacts facts) {
    this.facts = facts;
  }

  /// A byline as it was found.
  ///
  /// @param line as printed
  /// @param sure whether a word or a markup for bylines says what it is
  record Read(Credits credits, Optional<String> line, boolean sure) {}

  static Read near(PageFacts facts) {
    return new PrintedAuthors(facts).near();
  }

  /// The authors that are named far from the headline, as below the story; none where several
  /// differ, for then they are those of other stories.
  static Credits far(PageFacts facts) {
    PrintedAuthors printed = new PrintedAuthors(facts);
    Credits credits = new Credits(facts.site());
    for (Spot spot : facts.scan().authors) {
      if (!spot.elsewhere() && !facts.isNearHeadline(spot) && spot.line().length() <= LONGEST_FAR) {
        credits.addAll(printed.read(spot));
      }
    }
    PageScan scan = facts.scan();
    Stream.<Supplier<Stream<Spot>>>of(
            () -> scan.lines.stream().filter(PrintedAuthors::isByline),
            () -> scan.lines.stream().filter(spot -> Byline.isContribution(spot.line())),
            () -> scan.besideLines.stream().filter(PrintedAuthors::isByline))
        .takeWhile(_ -> credits.isEmpty())
        .forEach(lines ->
            lines.get().limit(MOST_SPOTS).forEach(spot -> credits.addAll(printed.line(spot))));
    return credits.size() <= MOST_FAR ? credits : new Credits(facts.site());
  }

  /// A line near the headline that is nothing but a name, with a date or a reading time beside it.
  static Credits bare(PageFacts facts) {
    return new PrintedAuthors(facts).bare();
  }

  private Credits bare() {
    List<Spot> lines =
        facts.scan().lines.stream().filter(spot -> facts.isBelowHeadline(spot)).limit(12).toList();
    Credits credits = new Credits(facts.site());
    for (int i = 0; i < lines.size() && credits.isEmpty(); i++) {
      String line = lines.get(i).line();
      boolean dated =
          isDated(lines.get(i))
              || (i > 0 && isDated(lines.get(i - 1)))
              || (i + 1 < lines.size() && isDated(lines.get(i + 1)))
              || (i + 2 < lines.size() && isDated(lines.get(i + 2)));
      if (lines.get(i).element().normalName().matches("h\\d")) {
        continue;
      }
      String name = PrintedName.clean(BylineSegments.split(lines.get(i).text())[0]);
      if (dated
          && line.length() <= LONGEST_FAR
          && isCapitalised(name)
          && Byline.isBareName(name)
          && !PrintedName.isRole(name)) {
        credits.names(name);
      }
    }
    return credits;
  }

  private static boolean isCapitalised(String name) {
    return name.contains(" ")
        && Pattern.compile("\\s")
            .splitAsStream(name)
            .noneMatch(word -> word.length() > 3 && Character.isLowerCase(word.codePointAt(0)));
  }

  private boolean isDated(Spot spot) {
    return spot.hints(Hint.DATE)
        || !PrintedDate.in(spot.line(), spot.before(), facts.dates()).isEmpty()
        || READING_TIME.matcher(spot.line()).find();
  }

  private Read near() {
    List<Spot> spots =
        facts.scan().authors.stream()
            .filter(facts::isNearHeadline)
            .filter(spot -> !isSection(spot))
            .limit(MOST_SPOTS)
            .toList();
    Credits credits = new Credits(facts.site());
    Set<Spot> taken = new HashSet<>();
    boolean sure = false;
    Optional<String> line = Optional.empty();
    int last = -1;
    for (Spot spot : spots) {
      if (taken.contains(spot)
          || spot.line().length() > LONGEST_BYLINE
          || (last >= 0 && spot.at() > last + BESIDE)) {
        continue;
      }
      List<Spot> within = within(spot, spots);
      Credits best = best(spot, within);
      if (!best.isEmpty()) {
        taken.addAll(within);
        credits.addAll(best);
        last = spot.at() + spot.text().length();
        sure |=
            PrintedName.startsWithBy(spot.line())
                || PrintedName.isBy(spot.before())
                || isMarked(spot);
        if (line.isEmpty() && Byline.startsLikeOne(spot.line())) {
          line = Optional.of(spot.line());
        }
      }
    }
    return credits.isEmpty() ? fromLines() : new Read(credits, line, sure);
  }

  /// A mere link above the headline leads to a column or a section more often than to an author.
  private boolean isSection(Spot spot) {
    return spot.at() < facts.headlineAt().orElse(0)
        && !AuthorMarks.isNamed(spot.element(), spot.hints())
        && !PrintedName.isBy(spot.before());
  }

  private static boolean isMarked(Spot spot) {
    return spot.element().attr("rel").contains("author") || spot.element().hasAttr("itemprop");
  }

  /// What an element names, or what the elements for names within it name: a whole byline says more
  /// where it starts like one.
  private Credits best(Spot spot, List<Spot> within) {
    Credits outer = read(spot);
    Credits parts = new Credits(facts.site());
    within.forEach(part -> parts.addAll(read(part)));
    boolean whole =
        PrintedName.startsWithBy(spot.line())
            && outer.size() > parts.size()
            && parts.authors().stream().allMatch(outer::names);
    return parts.isEmpty() || whole ? outer : parts.completedBy(outer);
  }

  private static boolean isWithin(Element inner, Element outer) {
    Element parent = inner.parent();
    for (int i = 0; i < MOST_LEVELS && parent != null && !parent.equals(outer); i++) {
      parent = parent.parent();
    }
    return outer.equals(parent);
  }

  private static List<Spot> within(Spot outer, List<Spot> spots) {
    List<Spot> within = new ArrayList<>();
    for (Spot spot : spots) {
      if (!spot.equals(outer) && isWithin(spot.element(), outer.element())) {
        within.add(spot);
      }
    }
    return within;
  }

  /// A line near the headline that begins as bylines do.
  private Read fromLines() {
    for (Spot spot : facts.scan().lines) {
      if (facts.isNearHeadline(spot) && isByline(spot)) {
        Credits credits = read(spot);
        boolean plain = spot.line().regionMatches(true, 0, "by", 0, 2);
        if (!credits.isEmpty()
            && (plain
                || credits.authors().stream()
                    .allMatch(author -> Words.count(author.getName()) > 1))) {
          return new Read(credits, Optional.of(spot.line()).filter(Byline::startsLikeOne), true);
        }
      }
    }
    return facts.scan().lines.stream()
        .filter(facts::isNearHeadline)
        .map(this::behindDate)
        .filter(credits -> !credits.isEmpty())
        .findFirst()
        .map(credits -> new Read(credits, Optional.empty(), true))
        .orElseGet(() -> new Read(new Credits(facts.site()), Optional.empty(), true));
  }

  /// A line in which a byline follows the date: "3 May 2024 by Ada Brook".
  private Credits behindDate(Spot spot) {
    Credits credits = new Credits(facts.site());
    String line = spot.line();
    if (line.length() <= LONGEST_BYLINE) {
      PrintedDate.in(line, "", facts.dates()).stream()
          .map(date -> line.substring(line.indexOf(date.raw()) + date.raw().length()))
          .map(rest -> BEFORE_BYLINE.matcher(rest).replaceFirst(""))
          .filter(rest -> PrintedName.startsWithBy(rest) && Byline.startsLikeOne(rest))
          .findFirst()
          .ifPresent(credits::byline);
    }
    return credits;
  }

  private static boolean isByline(Spot spot) {
    String line = spot.line();
    return line.length() <= LONGEST_BYLINE
        && ((PrintedName.isBy(spot.before()) && line.length() <= LONGEST_FAR)
            || (PrintedName.startsWithBy(line)
                && (Byline.startsLikeOne(line) || spot.text().indexOf(SmallText.GAP) > 0)));
  }

  private Credits line(Spot spot) {
    return Byline.isContribution(spot.line())
        ? new Credits(facts.site()).byline(spot.line())
        : read(spot);
  }

  /// The names in a place, its other words left out.
  private Credits read(Spot spot) {
    Credits credits = new Credits(facts.site());
    if (PrintedName.announcesOtherWork(spot.before()) || isOfSomebodyElse(spot)) {
      return credits;
    }
    String line = BylineSegments.joined(spot.text(), facts.site());
    String bare = PrintedName.clean(line);
    if (bare.isEmpty() || PrintedName.isBy(line)) {
      return credits;
    }
    credits.byline(bare);
    if (!AuthorMarks.isMarked(spot.element(), spot.hints()) && !credits.areCapitalised()) {
      return new Credits(facts.site());
    }
    if (credits.isEmpty() && spot.text().indexOf(SmallText.GAP) < 0) {
      credits.add(Author.newBuilder().setName(bare).build());
    }
    return credits;
  }

  private static boolean isOfSomebodyElse(Spot spot) {
    if (spot.element().closest(PICTURE) != null) {
      return true;
    }
    String name = (spot.element().className() + spot.element().id()).toLowerCase(Locale.ROOT);
    return name.contains("review")
        || name.contains("checker")
        || name.contains("checked")
        || name.contains("editor-name");
  }
}
