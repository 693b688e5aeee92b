package org.copydesk.ingest.html.metadata;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// The dates that the page's own markup and text hold.
///
/// @param read reads them
/// @param itemprops the elements with an `itemprop`
/// @param near those near the headline
/// @param far those that stand elsewhere in the story, as below its end
/// @param beside those in boxes beside the story
record PageDates(
    RawDates read,
    List<Spot> itemprops,
    PrintedDates near,
    PrintedDates far,
    PrintedDates beside) {
  private static final Pattern OF_ARTICLE =
      Pattern.compile("(?i)(?:article|posting|page|report|recipe|work|review|howto)/?$");

  static PageDates of(PageFacts facts) {
    PageScan scan = facts.scan();
    return new PageDates(
        facts.dates(),
        scan.properties,
        PrintedDates.of(
            scan.times.stream().filter(facts::isNearHeadline),
            scan.lines.stream().filter(facts::isNearHeadline),
            scan.openings.stream().filter(facts::isNearHeadline),
            facts.dates()),
        PrintedDates.of(
            scan.times.stream().filter(spot -> isFar(spot, facts)),
            scan.lines.stream().filter(spot -> isFar(spot, facts)),
            Stream.empty(),
            facts.dates()),
        PrintedDates.of(
            scan.besideTimes.stream(), scan.besideLines.stream(), Stream.empty(), facts.dates()));
  }

  /// What attributes of elements near the headline, or of those that hold the story, state.
  static List<String> attributes(PageFacts facts) {
    return facts.scan().dates.stream()
        .filter(spot -> facts.isNearHeadline(spot) || facts.holdsStory(spot))
        .map(Spot::text)
        .toList();
  }

  private static boolean isFar(Spot spot, PageFacts facts) {
    return !spot.elsewhere() && !facts.isNearHeadline(spot);
  }

  /// Dates far from the headline; none where they differ, for then they are those of other stories
  /// or of comments.
  List<String> publishedFar() {
    return Stream.of(far.announced(), far.marked(), far.alone())
        .filter(this::areOfOneDay)
        .findFirst()
        .orElse(List.of());
  }

  /// Dates in boxes beside the story that say that it was published then; none where they differ.
  List<String> publishedBeside() {
    return Stream.of(beside.announced(), beside.marked())
        .filter(this::areOfOneDay)
        .findFirst()
        .orElse(List.of());
  }

  private boolean areOfOneDay(List<String> raws) {
    return read(raws.stream())
            .map(DateWitness::day)
            .distinct()
            .count()
        == 1;
  }

  /// Whether any of the dates that are printed near the headline can be the one that is stated.
  boolean hasOneOf(DateWitness stated) {
    return read(near.all()).anyMatch(date -> !date.isFarFrom(stated));
  }

  /// An older date near the headline that is no update, where the stated one is printed as that of
  /// an update.
  Optional<DateWitness> originalOf(DateWitness stated) {
    List<DateWitness> originals =
        read(Stream.concat(near.marked().stream(), near.lines().stream())).toList();
    return originals.stream().anyMatch(date -> !date.isFarFrom(stated))
        ? Optional.empty()
        : originals.stream()
            .filter(date -> date.instant().isBefore(stated.instant()))
            .findFirst();
  }

  private Stream<DateWitness> read(Stream<String> raws) {
    return raws.flatMap(raw -> DateWitness.of("visible", raw, read).stream());
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
