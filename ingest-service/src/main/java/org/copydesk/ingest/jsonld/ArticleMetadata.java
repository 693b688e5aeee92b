package org.copydesk.ingest.jsonld;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.normalize.Draft.DateRole;
import org.copydesk.ingest.story.PublishingStatus;
import org.copydesk.news.AltId;
import org.copydesk.news.Link;
import org.copydesk.news.Rights;

/// What an article says of itself: dates, identifiers, language, rights, status and corrections.
final class ArticleMetadata {
  /// Words of `creativeWorkStatus` that concern its use; the property is open to any word.
  private static final Set<String> STATUSES =
      Set.of(
          "published",
          "draft",
          "withheld",
          "withdrawn",
          "retracted",
          "canceled",
          "cancelled",
          "killed");

  private static final int MOST = 100;

  private ArticleMetadata() {}

  static void read(Draft draft, Thing article) {
    draft.date(DateRole.FIRST_CREATED, article.text("datePublished").orElse(null));
    draft.date(DateRole.VERSION_CREATED, article.text("dateModified").orElse(null));
    draft.date(DateRole.CONTENT_CREATED, article.text("dateCreated").orElse(null));
    draft.date(DateRole.EXPIRES, article.text("expires").orElse(null));
    article.text("version").ifPresent(draft::itemVersion);
    language(article).ifPresent(draft.fields()::setLanguage);
    identifiers(draft, article);
    rights(draft, article);
    article
        .text("creativeWorkStatus")
        .map(status -> status.replaceFirst("^.*[/#:]", "").toLowerCase(Locale.ROOT))
        .filter(STATUSES::contains)
        .map(status -> status.equals("withdrawn") ? "retracted" : status)
        .ifPresent(status -> PublishingStatus.declare(draft, status, "creativeWorkStatus"));
    corrections(draft, article);
    links(draft, article);
  }

  private static Optional<String> language(Thing article) {
    return article.things("inLanguage").stream()
        .flatMap(language -> language.text("alternateName").stream())
        .findFirst()
        .or(() -> article.text("inLanguage"));
  }

  private static void identifiers(Draft draft, Thing article) {
    List<AltId> ids = new ArrayList<>();
    for (Thing identifier : article.things("identifier")) {
      identifier
          .text("value")
          .ifPresent(value ->
              ids.add(new AltId(identifier.text("propertyID").orElse("identifier"), value)));
    }
    article.bare("identifier").forEach(value -> ids.add(new AltId("identifier", value)));
    article
        .text("@id")
        .filter(id -> !id.startsWith("#") && !id.startsWith("_:"))
        .ifPresent(id -> ids.add(new AltId("id", id)));
    Stream.concat(
            article.texts("url").stream(),
            Stream.concat(
                article.texts("mainEntityOfPage").stream(),
                article.things("mainEntityOfPage").stream()
                    .flatMap(page -> page.text("@id", "url").stream())))
        .filter(url -> url.startsWith("http"))
        .forEach(url -> ids.add(new AltId("canonical-url", url)));
    List<AltId> known = new ArrayList<>();
    ids.stream()
        .limit(MOST)
        .filter(id -> known.stream().noneMatch(other -> other.getValue().equals(id.getValue())))
        .forEach(known::add);
    known.stream()
        .map(AltId::getValue)
        .filter(value -> value.contains(":"))
        .findFirst()
        .ifPresent(draft::providerUri);
    draft.fields().setAltIds(known);
  }

  private static void rights(Draft draft, Thing article) {
    Optional<String> holder = article.text("copyrightHolder");
    Optional<String> notice =
        article
            .text("copyrightNotice")
            .or(() ->
                article
                    .text("copyrightYear")
                    .map(year -> ("Copyright " + year + " " + holder.orElse("")).strip()));
    Optional<String> terms = article.text("usageInfo", "license", "conditionsOfAccess");
    if (holder.or(() -> notice).or(() -> terms).isPresent()) {
      draft
          .fields()
          .setRights(new Rights(holder.orElse(null), notice.orElse(null), terms.orElse(null)));
    }
  }

  private static void corrections(Draft draft, Thing article) {
    List<String> texts =
        Stream.concat(
                article.things("correction").stream()
                    .flatMap(comment -> comment.text("text", "description", "name").stream()),
                article.bare("correction").stream())
            .distinct()
            .toList();
    boolean any = !texts.isEmpty() || !article.things("correction").isEmpty();
    if (any) {
      draft.declaredCorrection("correction");
    }
    if (!texts.isEmpty()) {
      draft
          .fields()
          .setEdNote(
              texts.stream().map(text -> "Correction: " + text).collect(Collectors.joining(" ")));
    }
  }

  private static void links(Draft draft, Thing article) {
    draft
        .fields()
        .setLinks(
            Stream.of("relatedLink", "significantLink", "citation", "isBasedOn")
                .flatMap(name ->
                    Stream.concat(
                        article.things(name).stream()
                            .flatMap(thing ->
                                thing
                                    .text("url", "@id")
                                    .map(url ->
                                        new Link(url, "related", thing.text("name").orElse(null)))
                                    .stream()),
                        article.bare(name).stream().map(url -> new Link(url, "related", null))))
                .filter(link -> link.getHref().matches("https?://\\S+"))
                .distinct()
                .toList());
  }
}
