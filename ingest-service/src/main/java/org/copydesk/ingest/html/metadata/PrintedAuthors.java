package org.copydesk.ingest.html.metadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.ingest.normalize.Byline;
import org.copydesk.news.Author;

/// The authors that are printed on a page: in bylines near the headline, else wherever the page
/// names the same author again and again and nobody else.
final class PrintedAuthors {
  private static final int MOST_FAR = 3;
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
    for (Spot spot : printed.facts.scan().authors) {
      if (!spot.elsewhere() && !facts.isNearHeadline(spot) && isName(spot)) {
        credits.addAll(printed.read(spot));
      }
    }
    return credits.size() <= MOST_FAR && credits.size() > 0 ? credits : new Credits(facts.site());
  }

  private static boolean isName(Spot spot) {
    return spot.line().length() <= 100;
  }

  private Read near() {
    Credits credits = new Credits(facts.site());
    Set<Spot> inner = new HashSet<>();
    List<Spot> spots = facts.scan().authors.stream().filter(facts::isNearHeadline).limit(40).toList();
    boolean sure = false;
    Optional<String> line = Optional.empty();
    for (Spot spot : spots) {
      if (inner.contains(spot) || spot.line().length() > LONGEST_BYLINE) {
        continue;
      }
      Credits outer = read(spot);
      List<Spot> within = within(spot, spots);
      Credits parts = new Credits(facts.site());
      within.forEach(part -> parts.addAll(read(part)));
      boolean begins = PrintedName.startsWithBy(spot.line());
      boolean whole = parts.isEmpty() || (begins && outer.size() > parts.size() && parts.authors().stream().allMatch(outer::names));
      Credits best = whole ? outer : parts;
      if (!best.isEmpty()) {
        inner.addAll(within);
        credits.addAll(best);
        sure |= begins || spot.element().attr("rel").contains("author") || spot.element().hasAttr("itemprop");
        if (line.isEmpty() && begins && Byline.startsLikeOne(spot.line())) {
          line = Optional.of(spot.line());
        }
      }
    }
    if (credits.isEmpty()) {
      return fromLines();
    }
    return new Read(credits, line, sure);
  }

  private static List<Spot> within(Spot outer, List<Spot> spots) {
    List<Spot> within = new ArrayList<>();
    for (Spot spot : spots) {
      if (spot != outer && spot.element().parents().contains(outer.element())) {
        within.add(spot);
      }
    }
    return within;
  }

  /// A line near the headline that begins as bylines do.
  private Read fromLines() {
    Credits credits = new Credits(facts.site());
    Optional<String> line = Optional.empty();
    for (Spot spot : facts.scan().lines) {
      boolean byline =
          facts.isNearHeadline(spot)
              && spot.text().length() <= LONGEST_BYLINE
              && PrintedName.startsWithBy(spot.line())
              && (Byline.startsLikeOne(spot.line()) || spot.text().indexOf(SmallText.GAP) > 0);
      boolean continued = PrintedName.isBy(spot.before()) && facts.isNearHeadline(spot);
      if ((byline || continued) && credits.isEmpty()) {
        credits.addAll(read(spot));
        line = credits.isEmpty() ? Optional.empty() : Optional.of(spot.line());
      }
    }
    return new Read(credits, line, true);
  }

  /// The names in a place, its other words left out.
  private Credits read(Spot spot) {
    StringBuilder names = new StringBuilder();
    for (String segment : spot.text().split("[" + SmallText.GAP + "|•·]")) {
      String part = segment.strip();
      if (part.isEmpty()) {
        continue;
      }
      String bare = PrintedName.clean(part);
      boolean connects = PrintedName.isBy(part) || isConnector(part);
      if (!connects && PrintedName.kind(bare, facts.site()) == PrintedName.Kind.NONE && !isLongByline(part)) {
        continue;
      }
      boolean open = names.isEmpty() || endsOpen(names) || connects || part.startsWith(",");
      names.append(open ? " " : ", ").append(part);
    }
    Credits credits = new Credits(facts.site());
    String line = names.toString().strip();
    if (line.isEmpty() || PrintedName.isBy(line)) {
      return credits;
    }
    String bare = PrintedName.clean(line);
    credits.byline(bare);
    if (credits.isEmpty() && spot.text().indexOf(SmallText.GAP) < 0) {
      credits.add(Author.newBuilder().setName(bare).build());
    }
    return credits;
  }

  private static boolean isLongByline(String part) {
    return part.length() > 40 && PrintedName.startsWithBy(part) && Byline.startsLikeOne(part);
  }

  private static boolean isConnector(String part) {
    return part.matches("(?iu)(?:,|&|and|und|et|y|e|en|og|och|i|ve|dan|и|و|および|,\\s*and)");
  }

  private static boolean endsOpen(StringBuilder names) {
    String last = names.substring(names.lastIndexOf(", ") < 0 ? 0 : names.lastIndexOf(", ") + 2).strip();
    int space = last.lastIndexOf(' ');
    return PrintedName.isBy(last) || last.endsWith(",") || last.endsWith(":") || isConnector(last.substring(space + 1));
  }
}
