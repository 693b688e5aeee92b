package org.copydesk.ingest.html.metadata;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/// The dates that the page's own markup and text hold.
///
/// @param read reads them
/// @param itemprops the elements with an `itemprop`
/// @param above those shortly above the headline, where the clock of the page may stand as well
/// @param below those below it
/// @param far those that stand elsewhere in the story, as below its end
/// @param beside those in boxes beside the story
record PageDates(
    RawDates read,
    List<Spot> itemprops,
    PrintedDates above,
    PrintedDates below,
    PrintedDates far,
    PrintedDates beside) {
  private static final Evaluator SCOPE = QueryParser.parse("[itemscope]");
  private static final Pattern OF_ARTICLE =
      Pattern.compile("(?i)(?:article|posting|page|report|recipe|work|review|howto)/?$");

  static PageDates of(PageFacts facts) {
    PageScan scan = facts.scan();
    return new PageDates(
        facts.dates(),
        scan.properties,
        some(facts, spot -> facts.isNearHeadline(spot) && isAbove(spot, facts)),
        some(facts, spot -> facts.isNearHeadline(spot) && !isAbove(spot, facts)),
        some(facts, spot -> !spot.elsewhere() && !facts.isNearHeadline(spot)),
        PrintedDates.of(
            scan.besideTimes.stream(), scan.besideLines.stream(), Stream.empty(), facts.dates()));
  }

  private static PrintedDates some(PageFacts facts, Predicate<Spot> which) {
    PageScan scan = facts.scan();
    return PrintedDates.of(
        scan.times.stream().filter(which),
        scan.lines.stream().filter(which),
        scan.openings.stream().filter(which),
        facts.dates());
  }

  private static boolean isAbove(Spot spot, PageFacts facts) {
    return spot.at() < facts.headlineAt().orElse(0);
  }

  /// What attributes of elements near the headline, or of those that hold the story, state.
  static List<String> attributes(PageFacts facts) {
    return facts.scan().dates.stream()
        .filter(spot -> facts.isNearHeadline(spot) || facts.holdsStory(spot))
        .map(Spot::text)
        .toList();
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

  /// Dates of updates far from the headline; none where they differ.
  List<String> updatedFar() {
    return Stream.of(far.markedUpdates(), far.updateLines())
        .filter(this::areOfOneDay)
        .findFirst()
        .orElse(List.of());
  }

  private boolean areOfOneDay(List<String> raws) {
    return read("visible", raws.stream()).map(DateWitness::day).distinct().count() == 1;
  }

  /// Whether any of the dates that are printed near the headline can be the one that is stated.
  boolean hasOneOf(DateWitness stated) {
    return read("visible", Stream.concat(above.all(), below.all()))
        .anyMatch(date -> !date.isFarFrom(stated));
  }

  /// The only day that is printed near the headline as that of no update.
  Optional<DateWitness> onlyOriginal() {
    List<DateWitness> originals =
        Stream.of(below, above)
            .flatMap(dates ->
                Stream.concat(
                    read("time", dates.marked().stream()), read("visible", dates.lines().stream())))
            .toList();
    boolean one = originals.stream().map(DateWitness::day).distinct().count() == 1;
    return one ? Optional.of(originals.getFirst()) : Optional.empty();
  }

  private Stream<DateWitness> read(String witness, Stream<String> raws) {
    return raws.flatMap(raw -> DateWitness.of(witness, raw, read).stream());
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
    Element scope = spot.element().closest(SCOPE);
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
