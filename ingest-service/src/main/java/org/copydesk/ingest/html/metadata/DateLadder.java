package org.copydesk.ingest.html.metadata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.normalize.Draft.DateRole;

/// Decides when the article was first published and when this version was made.
final class DateLadder {
  private static final Pattern DAY_IN_URL =
      Pattern.compile(
          "[/_-]((?:19|20)\\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?=[/_.-]|$)");
  private static final String[] PUBLISHED = {
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "publication-date",
    "publicationdate",
    "published-date",
    "published_date",
    "published_at",
    "published",
    "datepublished",
    "date_published",
    "date-published",
    "date.published",
    "date.created",
    "datecreated",
    "article_date_original",
    "article.published",
    "article.created",
    "originalpublicationdate",
    "originalpublishdate",
    "displaydate",
    "display-date",
    "ptime",
    "weibo:article:create_at",
    "bt:pubdate",
    "sitemap:publish",
    "cre.date",
    "pdate",
    "release_date",
    "createdate",
    "article-publish-date",
    "og:pubdate",
    "apub:time",
    "publishtime",
    "vr:published_time",
    "rnews:datepublished"
  };
  private static final String[] MODIFIED = {
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "date.modified",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
    "lastmod",
    "last_modified",
    "article.updated",
    "utime",
    "revised",
    "weibo:article:update_at",
    "bt:moddate",
    "og:article:modified_time",
    "article:modified"
  };

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
    Optional<DateWitness> first = first(published, latest).or(this::inUrl);
    state(DateRole.FIRST_CREATED, "first-created", first);
    state(DateRole.VERSION_CREATED, "version-created", latest);
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
            Told.each(
                "meta", Stream.of(PUBLISHED).flatMap(name -> metas.all(name).stream()).toList()),
            Told.by("json-ld", stated.text("dateCreated").or(() -> stated.text("uploadDate"))),
            Told.by("json-ld-page", stated.pageText("datePublished")),
            Told.each("time", printed.marked()),
            Told.each("visible", printed.lines()),
            Told.each("visible-far", printed.far()))
        .flatMap(rung -> rung);
  }

  private Stream<Told<String>> modified() {
    JsonLd stated = facts.stated();
    return Stream.of(
            Told.by("json-ld", stated.text("dateModified")),
            Told.each(
                "meta",
                Stream.of(MODIFIED).flatMap(name -> facts.metas().all(name).stream()).toList()),
            Told.each("microdata", printed.properties("dateModified")),
            Told.by("json-ld-page", stated.pageText("dateModified")),
            Told.each("time", printed.markedUpdates()),
            Told.each("visible", printed.updateLines()))
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
    if (winner.isEmpty() || isPrinted(winner.get())) {
      return winner;
    }
    DateWitness stated = winner.get();
    if (printed.hasOneOf(stated)) {
      return winner;
    }
    boolean posing = modified.filter(stated::agrees).isPresent();
    Optional<DateWitness> other =
        published.stream()
            .filter(witness -> isPrinted(witness) || (posing && !isFar(witness)))
            .filter(stated::isFarFrom)
            .findFirst();
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

  private static boolean isPrinted(DateWitness witness) {
    return witness.witness().equals("visible") || witness.witness().equals("time");
  }

  private static boolean isFar(DateWitness witness) {
    return witness.witness().equals("visible-far");
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

  /// The day in the page's address, for want of anything better.
  private Optional<DateWitness> inUrl() {
    Matcher day = DAY_IN_URL.matcher(facts.page().location());
    return day.find()
        ? DateWitness.of(
            "url", "%s-%s-%s".formatted(day.group(1), day.group(2), day.group(3)), facts.dates())
        : Optional.empty();
  }
}
