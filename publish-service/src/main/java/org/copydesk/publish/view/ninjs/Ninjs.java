package org.copydesk.publish.view.ninjs;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copydesk.news.Article;
import org.copydesk.news.ArticleForm;
import org.copydesk.news.Author;
import org.copydesk.news.Dateline;
import org.copydesk.news.NewsDate;
import org.copydesk.news.NinjsAltId;
import org.copydesk.news.NinjsGenre;
import org.copydesk.news.NinjsItem;
import org.copydesk.news.NinjsRightsInfo;
import org.copydesk.news.NinjsStandard;
import org.copydesk.news.Rights;
import org.copydesk.publish.release.Visible;
import org.copydesk.publish.view.Mentions;
import org.jspecify.annotations.Nullable;

/// The mapping from a published article to a ninjs 3.1 item: the story without captions, credits
/// and boilerplate, with what the provider declared and what Copydesk found. docs/ninjs.md has it
/// as a table. An item is valid whatever the article holds: what ninjs has no place for is left
/// out, and lists end after {@value #MOST} entries.
public final class Ninjs {
  static final int MOST = 500;
  private static final String SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json";
  private static final int LAST_YEAR = 9999;
  private static final int LEAST_URGENT = 9;
  private static final Instant YEAR_0 = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant YEAR_10000 = Instant.parse(LAST_YEAR + "-12-31T23:59:59.999Z");

  private Ninjs() {}

  /// The item.
  public static NinjsItem of(Visible visible) {
    Article article = visible.content().getArticle();
    NinjsItem.Builder item =
        NinjsItem.newBuilder()
            .setUri(NinjsUri.always(article.getUri()))
            .setType("text")
            .setRepresentationType(article.getForm() == ArticleForm.STUB ? "partial" : "full")
            .setProfile(profile(article.getForm()))
            .setVersion(Long.toString(visible.version()))
            .setPubStatus("usable")
            .setUrgency(
                article
                    .getUrgency()
                    .filter(urgency -> urgency >= 1 && urgency <= LEAST_URGENT)
                    .orElse(null))
            .setLanguage(Mentions.language(visible))
            .setEdNote(article.getEdNote().orElse(null))
            .setSlugline(article.getSlugline().orElse(null))
            .setBy(by(article))
            .setLocated(located(article))
            .setAltIds(altIds(article))
            .setGenres(article.getGenre().map(Ninjs::genre).stream().toList())
            .setStandard(new NinjsStandard("ninjs", "3.1", SCHEMA));
    dates(item, article);
    rights(item, article.getRights());
    NinjsTexts.write(item, visible.content());
    NinjsConcepts.write(item, visible.content());
    item.setSubjects(NinjsSubjects.of(visible.content()));
    item.setInfoSources(NinjsInfoSources.of(article));
    NinjsAssociations.write(item, article);
    return item.build();
  }

  private static @Nullable String profile(ArticleForm form) {
    return form == ArticleForm.UNKNOWN
        ? null
        : form.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void dates(NinjsItem.Builder item, Article article) {
    item.setContentCreated(date(article.getContentCreated()))
        .setFirstCreated(date(article.getFirstCreated()))
        .setVersionCreated(date(article.getVersionCreated()))
        .setEmbargoedUntil(date(article.getEmbargoedUntil()))
        .setExpires(date(article.getExpires()));
  }

  /// A date of four digits' years, as RFC 3339 has no others.
  private static @Nullable Instant date(Optional<NewsDate> date) {
    return date.map(NewsDate::getValue)
        .filter(value -> !value.isBefore(YEAR_0) && !value.isAfter(YEAR_10000))
        .orElse(null);
  }

  private static void rights(NinjsItem.Builder item, Optional<Rights> rights) {
    Optional<String> terms = rights.flatMap(Rights::getUsageTerms);
    Optional<String> linked =
        terms.filter(text -> text.matches("https?://\\S+")).flatMap(NinjsUri::of);
    item.setCopyrightHolder(rights.flatMap(Rights::getCopyrightHolder).orElse(null))
        .setCopyrightNotice(rights.flatMap(Rights::getCopyrightNotice).orElse(null))
        .setUsageTerms(linked.isPresent() ? null : terms.orElse(null))
        .setRightsInfo(linked.map(NinjsRightsInfo::new).orElse(null));
  }

  private static @Nullable String by(Article article) {
    String by =
        article
            .getByline()
            .orElseGet(() ->
                article.getAuthors().stream()
                    .limit(MOST)
                    .map(Author::getName)
                    .collect(Collectors.joining(", ")));
    return by.isEmpty() ? null : by;
  }

  private static @Nullable String located(Article article) {
    return NinjsDeclared.of(article, NinjsDeclared.Kind.LOCATED)
        .flatMap(subject -> subject.getName().stream())
        .findFirst()
        .or(() -> article.getDateline().flatMap(Dateline::getPlace))
        .orElse(null);
  }

  private static List<NinjsAltId> altIds(Article article) {
    return article.getAltIds().stream()
        .limit(MOST)
        .map(id -> new NinjsAltId(id.getRole(), id.getValue()))
        .toList();
  }

  private static NinjsGenre genre(String genre) {
    return NinjsGenre.newBuilder().setName(genre).build();
  }
}
