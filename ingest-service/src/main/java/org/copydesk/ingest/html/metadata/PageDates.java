package org.copydesk.ingest.html.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copydesk.ingest.html.metadata.Hints.Hint;
import org.jsoup.nodes.Element;

/// The dates that the page's own markup and text hold near the headline.
///
/// @param read reads them
/// @param itemprops the elements with an `itemprop`
/// @param marked those of `time` elements and of elements named for dates
/// @param markedUpdates those of them that are said to be of a later version
/// @param lines those in lines of text
/// @param updateLines those of them that are said to be of a later version
/// @param far those that stand elsewhere in the story, as below its end
record PageDates(
    RawDates read,
    List<Spot> itemprops,
    List<String> marked,
    List<String> markedUpdates,
    List<String> lines,
    List<String> updateLines,
    List<String> far) {
  private static final int LONGEST_LINE = 160;
  private static final Pattern OF_ARTICLE =
      Pattern.compile("(?i)(?:article|posting|page|report|recipe|work|review|howto)/?$");

  static PageDates of(PageFacts facts) {
    List<String> marked = new ArrayList<>();
    List<String> markedUpdates = new ArrayList<>();
    for (Spot spot : facts.scan().times) {
      if (facts.isNearHeadline(spot)) {
        boolean update =
            (spot.hints(Hint.UPDATE) && !spot.hints(Hint.DATE))
                || PrintedDate.isUpdate(spot.before());
        mark(spot, update, marked, markedUpdates, facts.dates());
      }
    }
    List<String> lines = new ArrayList<>();
    List<String> updateLines = new ArrayList<>();
    for (Spot spot : facts.scan().lines) {
      if (facts.isNearHeadline(spot) && mayBeDateLine(spot)) {
        for (PrintedDate date : PrintedDate.in(spot.line(), spot.before(), facts.dates())) {
          if (date.isOf(spot)) {
            (date.update() ? updateLines : lines).add(date.raw());
          }
        }
      }
    }
    return new PageDates(
        facts.dates(),
        facts.scan().properties,
        marked,
        markedUpdates,
        lines,
        updateLines,
        far(facts));
  }

  /// Marked dates far from the headline; none where they differ, for then they are those of other
  /// stories or of comments.
  private static List<String> far(PageFacts facts) {
    List<String> marked = new ArrayList<>();
    List<String> updates = new ArrayList<>();
    for (Spot spot : facts.scan().times) {
      if (!spot.elsewhere() && !facts.isNearHeadline(spot)) {
        mark(
            spot,
            spot.hints(Hint.UPDATE) || PrintedDate.isUpdate(spot.before()),
            marked,
            updates,
            facts.dates());
      }
    }
    long days =
        marked.stream()
            .flatMap(raw -> DateWitness.of("far", raw, facts.dates()).stream())
            .map(DateWitness::day)
            .distinct()
            .count();
    return days == 1 ? marked : List.of();
  }

  private static void mark(
      Spot spot, boolean update, List<String> marked, List<String> updates, RawDates read) {
    String stated = spot.element().attr("datetime").strip();
    if (!stated.isEmpty() && DateWitness.of("time", stated, read).isPresent()) {
      (update ? updates : marked).add(stated);
      return;
    }
    for (PrintedDate date : PrintedDate.in(spot.line(), spot.before(), read)) {
      (update || date.update() ? updates : marked).add(date.raw());
    }
  }

  private static boolean mayBeDateLine(Spot spot) {
    String line = spot.line();
    return line.length() <= LONGEST_LINE
        && !line.contains("©")
        && !line.toLowerCase(Locale.ROOT).contains("copyright");
  }

  /// Whether any of the dates that are printed near the headline can be the one that is stated.
  boolean hasOneOf(DateWitness stated) {
    return Stream.of(marked, markedUpdates, lines, updateLines)
        .flatMap(List::stream)
        .flatMap(raw -> DateWitness.of("printed", raw, read).stream())
        .anyMatch(date -> !date.isFarFrom(stated));
  }

  /// What elements with an `itemprop` state.
  List<String> properties(String name) {
    return itemprops.stream()
        .filter(spot -> !spot.elsewhere())
        .filter(spot -> spot.element().attr("itemprop").contains(name))
        .filter(PageDates::isOfArticle)
        .map(this::value)
        .filter(value -> !value.isBlank())
        .toList();
  }

  /// A date may belong to a comment or a picture that the page describes.
  private static boolean isOfArticle(Spot spot) {
    Element scope = spot.element().closest("[itemscope]");
    String type = scope == null ? "" : scope.attr("itemtype");
    return type.isEmpty() || OF_ARTICLE.matcher(type).find();
  }

  private String value(Spot spot) {
    Element element = spot.element();
    for (String attribute : List.of("content", "datetime", "title")) {
      if (!element.attr(attribute).isBlank()) {
        return element.attr(attribute).strip();
      }
    }
    return PrintedDate.in(spot.line(), "", read).stream()
        .findFirst()
        .map(PrintedDate::raw)
        .orElse(spot.line());
  }
}
