package org.copydesk.ingest.html.metadata;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.news.Rights;
import tools.jackson.databind.JsonNode;

/// What a page declares of its article as a whole: language, genre and rights.
final class Declarations {
  private static final Set<String> GENRES =
      Set.of(
          "opinionnewsarticle",
          "analysisnewsarticle",
          "reportagenewsarticle",
          "reviewnewsarticle",
          "backgroundnewsarticle",
          "askpublicnewsarticle",
          "advertisercontentarticle",
          "satiricalarticle");
  private static final int LONGEST = 80;
  private static final int LONGEST_NOTICE = 300;

  private final PageFacts facts;
  private final Draft draft;

  private Declarations(PageFacts facts, Draft draft) {
    this.facts = facts;
    this.draft = draft;
  }

  static void decide(PageFacts facts, Draft draft) {
    Declarations declarations = new Declarations(facts, draft);
    declarations.language();
    declarations.genre();
    declarations.rights();
  }

  private void language() {
    DeclaredLanguage.of(facts.page(), facts.metas(), facts.stated())
        .ifPresent(told -> {
          draft.fields().setLanguage(told.value());
          draft.witness("language", told.witness());
        });
  }

  private void genre() {
    JsonLd stated = facts.stated();
    Stream.of(
            Told.by("json-ld", stated.text("genre")),
            Told.by(
                "json-ld",
                stated.types().stream()
                    .filter(type -> GENRES.contains(type.toLowerCase(Locale.ROOT)))
                    .map(type -> type.replaceFirst("(?:News)?Article$", ""))
                    .findFirst()),
            Told.by(
                "meta",
                facts.metas().first("genre", "article:genre", "article:content_tier_genre")))
        .flatMap(rung -> rung)
        .filter(told -> !told.value().isBlank())
        .findFirst()
        .filter(told -> told.value().length() <= LONGEST)
        .ifPresent(told -> {
          draft.fields().setGenre(told.value());
          draft.witness("genre", told.witness());
        });
  }

  private void rights() {
    JsonLd stated = facts.stated();
    MetaElements metas = facts.metas();
    Optional<String> holder =
        stated.names("copyrightHolder").stream()
            .findFirst()
            .or(() -> metas.first("dcterms.rightsholder", "dc.rightsholder"));
    Optional<String> notice =
        stated
            .text("copyrightNotice")
            .or(() ->
                metas.first(
                    "copyright", "dc.rights", "dcterms.rights", "rights", "rights-standard"));
    Optional<String> terms =
        stated.texts("license").stream()
            .findFirst()
            .or(() ->
                stated.values("license").stream()
                    .filter(JsonNode::isObject)
                    .flatMap(node ->
                        Stream.concat(
                            stated.texts(node, "name").stream(),
                            stated.texts(node, "url").stream()))
                    .findFirst())
            .or(() -> metas.first("dcterms.license"));
    if (holder.isPresent() || notice.isPresent() || terms.isPresent()) {
      draft
          .fields()
          .setRights(
              Rights.newBuilder()
                  .setCopyrightHolder(holder.orElse(null))
                  .setCopyrightNotice(
                      notice.filter(text -> text.length() <= LONGEST_NOTICE).orElse(null))
                  .setUsageTerms(terms.orElse(null))
                  .build());
    }
  }
}
