package org.copydesk.ingest.html.metadata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.normalize.Draft.DateRole;

/// Decides when the article was first published and when this version was made.
final class DateLadder {
  private final PageFacts facts;
  private final Draft draft;
  private final PageDates printed;

  private DateLadder(PageFacts facts, Draft draft) {
    this.facts = facts;
    this.draft = draft;
    this.printed = PageDates.of(facts);
  }

  static void decide(PageFacts facts, Draft draft) {
    new DateLadder(facts, draft).decide();
  }

  private void decide() {
    List<DateWitness> published = read(published());
    List<DateWitness> modified = read(modified());
    Optional<DateWitness> latest = winner(modified);
    Optional<DateWitness> first =
        first(published, latest).or(this::inScripts).or(() -> AddressDay.of(facts));
    state(DateRole.FIRST_CREATED, "first-created", first);
    state(DateRole.VERSION_CREATED, "version-created", latest);
    facts
        .dates()
        .language()
        .filter(tag -> !tag.equals(draft.fields().getLanguage()))
        .ifPresent(draft::dateLanguage);
    facts.stated().text("expires").ifPresent(raw -> draft.date(DateRole.EXPIRES, raw));
  }

  private void state(DateRole role, String field, Optional<DateWitness> witness) {
    witness.ifPresent(found -> {
      draft.date(role, found.date().getRaw());
      draft.witness(field, found.witness());
    });
  }

  private Stream<Told<String>> published() {
    JsonLd stated = facts.stated();
    MetaElements metas = facts.metas();
    return Stream.of(
            Told.by("json-ld", stated.text("datePublished")),
            Told.by(
                "article",
                metas.first(
                    "article:published_time",
                    "og:article:published_time",
                    "og:published_time",
                    "article:published",
                    "article:post_date",
                    "og:publish_date",
                    "article:publish_time")),
            Told.each("microdata", printed.properties("datePublished")),
            Told.by(
                "parsely",
                metas.first("parsely-pub-date").or(() -> ParselyPage.of(metas).text("pub_date"))),
            Told.by("sailthru", metas.first("sailthru.date")),
            Told.by(
                "cxense", metas.first("cxenseparse:recs:publishtime", "cxenseparse:publishtime")),
            Told.by(
                "dublin-core",
                metas.first(
                    "dc.date.issued",
                    "dcterms.issued",
                    "dcterms.created",
                    "dc.date.created",
                    "dcterms.date",
                    "dc.date",
                    "dcterms.available",
                    "dc.date.published")),
            Told.by(
                "citation",
                metas.first("citation_publication_date", "citation_online_date", "citation_date")),
            Told.each("meta", NamedDates.published(metas)),
            Told.by("json-ld", stated.text("dateCreated").or(() -> stated.text("uploadDate"))),
            Told.by("json-ld-page", stated.pageText("datePublished")),
            Told.each("attribute", PageDates.attributes(facts)),
            Told.each("time", printed.below().marked()),
            Told.each("visible", printed.below().lines()),
            Told.each("time", printed.above().marked()),
            Told.each("visible", printed.above().lines()),
            Told.each("visible-far", printed.publishedFar()),
            Told.each("visible-beside", printed.publishedBeside()))
        .flatMap(rung -> rung);
  }

  private Stream<Told<String>> modified() {
    JsonLd stated = facts.stated();
    return Stream.of(
            Told.by("json-ld", stated.text("dateModified")),
            Told.each("meta", NamedDates.modified(facts.metas())),
            Told.each("microdata", printed.properties("dateModified")),
            Told.by("json-ld-page", stated.pageText("dateModified")),
            Told.each("time", printed.below().markedUpdates()),
            Told.each("visible", printed.below().updateLines()),
            Told.each("time", printed.above().markedUpdates()),
            Told.each("visible", printed.above().updateLines()),
            Told.each("visible-far", printed.updatedFar()))
        .flatMap(rung -> rung);
  }

  private List<DateWitness> read(Stream<Told<String>> told) {
    List<DateWitness> read = new ArrayList<>();
    told.limit(60)
        .forEach(each ->
            DateWitness.of(each.witness(), each.value(), facts.dates()).ifPresent(read::add));
    return read;
  }

  /// The date of first publication. An older date is believed where it is printed at the headline,
  /// and where what is stated as the first is also the date of this version: pages that were
  /// migrated or refreshed forget when they were first published.
  private Optional<DateWitness> first(List<DateWitness> published, Optional<DateWitness> modified) {
    Optional<DateWitness> winner = winner(published);
    if (winner.isEmpty()) {
      return winner;
    }
    if (isPrinted(winner.get())) {
      return inAddressToo(published, winner.get()).or(() -> winner);
    }
    DateWitness stated = winner.get();
    Optional<DateWitness> other =
        printed
            .onlyOriginal()
            .or(() -> forgotten(published, stated, modified))
            .filter(stated::isFarFrom);
    if (other.isEmpty()) {
      return winner;
    }
    boolean earlier = other.get().instant().isBefore(stated.instant());
    draft.warn(
        "the page states that it was published \"%s\" (%s) but also \"%s\" (%s); the %s was taken"
            .formatted(
                stated.date().getRaw(),
                stated.witness(),
                other.get().date().getRaw(),
                other.get().witness(),
                earlier ? "latter" : "former"));
    return earlier ? other : winner;
  }

  /// What another witness states where the first states the date of this version.
  private Optional<DateWitness> forgotten(
      List<DateWitness> published, DateWitness stated, Optional<DateWitness> modified) {
    boolean posing = modified.filter(stated::agrees).isPresent() && !printed.hasOneOf(stated);
    return published.stream()
        .filter(witness -> posing && !isFar(witness) && !isPrinted(witness))
        .filter(stated::isFarFrom)
        .findFirst();
  }

  /// Where several dates are printed, the one whose day stands in the address as well.
  private Optional<DateWitness> inAddressToo(List<DateWitness> published, DateWitness first) {
    Optional<LocalDate> address = AddressDay.of(facts).map(DateWitness::day);
    return address
        .filter(day -> !day.equals(first.day()))
        .flatMap(day ->
            winner(
                published.stream()
                    .filter(DateLadder::isPrinted)
                    .filter(witness -> witness.day().equals(day))
                    .toList()));
  }

  private static boolean isPrinted(DateWitness witness) {
    return witness.witness().equals("visible") || witness.witness().equals("time");
  }

  private static boolean isFar(DateWitness witness) {
    return witness.witness().startsWith("visible-");
  }

  /// What the scripts say, where they speak of one day and no other.
  private Optional<DateWitness> inScripts() {
    List<DateWitness> found =
        ScriptDates.of(facts.page()).stream()
            .flatMap(raw -> DateWitness.of("script", raw, facts.dates()).stream())
            .toList();
    boolean one = found.stream().map(DateWitness::day).distinct().count() == 1;
    return one ? winner(found) : Optional.empty();
  }

  /// The first witness, in the words of the one that tells most about the same moment.
  private static Optional<DateWitness> winner(List<DateWitness> witnesses) {
    return witnesses.stream()
        .findFirst()
        .map(first ->
            witnesses.stream()
                .filter(first::agrees)
                .max(Comparator.comparingInt(DateWitness::precision).thenComparing(first::equals))
                .orElse(first));
  }
}
