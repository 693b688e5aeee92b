package org.copydesk.trace;

import java.util.Optional;
import java.util.StringJoiner;
import org.copydesk.news.Article;
import org.copydesk.news.Document;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.Enrichment;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.Mention;
import org.copydesk.news.NinjsItem;
import org.copydesk.news.Notice;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.Quote;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Receipt;
import org.copydesk.news.Story;
import org.copydesk.news.StoryMember;

/// What a value says, in a line.
///
/// @param version the version that it is about, where it is about one
record Glance(Optional<Long> version, String text) {
  private static final int LONGEST = 120;

  static Glance of(Object value) {
    return switch (value) {
      case RawEvent event ->
          of(
              Optional.empty(),
              event.getAction() + " by " + event.getChannel(),
              event.getItemVersion().map(version -> "provider's version " + version),
              event.getReason().map(Glance::quoted),
              content(event));
      case Receipt receipt ->
          of(
              receipt.getArticleVersion(),
              receipt.getOutcome().toString(),
              receipt.getReasonCode(),
              receipt.getReason(),
              receipt.getEmbargoedUntil().map(until -> "embargoed until " + until));
      case Article article -> article(article);
      case Notice notice ->
          of(
              Optional.of(notice.getVersion()),
              notice.getChange() + ", ahead of the articles",
              notice.getReason().map(Glance::quoted));
      case EnrichedArticle enriched ->
          new Glance(
              Optional.of(enriched.getArticle().getVersion()), found(enriched.getEnrichment()));
      case LifecycleEvent event ->
          of(
              Optional.of(event.getToVersion()),
              event.getType().toString(),
              event.getFromVersion().map(from -> "was version " + from),
              event.getEmbargoedUntil().map(until -> "until " + until),
              event.getReason().map(Glance::quoted));
      case PublishedArticle published ->
          of(
              Optional.of(published.getVersion()),
              published.getChange().toString(),
              published.getArticle().getHeadline().map(Glance::quoted));
      case NinjsItem item ->
          of(number(item.getVersion()), "ninjs " + item.getPubStatus(), Optional.empty());
      case Mention mention ->
          of(
              Optional.of(mention.getArticleVersion()),
              mention.getEntityType() + " " + mention.getEntityName(),
              Optional.of(quoted(mention.getSurface())));
      case Quote quote ->
          of(
              Optional.of(quote.getArticleVersion()),
              quote.getSpeakerName().orElse("somebody") + ": " + quoted(quote.getText()),
              Optional.empty());
      case StoryMember member ->
          of(
              Optional.of(member.getArticleVersion()),
              "in " + member.getStoryId(),
              Optional.of(member.getNearDuplicates().size() + " near-duplicates"));
      case Story story ->
          of(
              Optional.empty(),
              quoted(story.getTitle()),
              Optional.of(story.getArticleUris().size() + " articles"));
      case String json -> new Glance(Optional.empty(), json.length() + " characters of JSON");
      default -> new Glance(Optional.empty(), "a record");
    };
  }

  private static Glance article(Article article) {
    return of(
        Optional.of(article.getVersion()),
        article.getChange() + ", " + article.getStatus(),
        article.getHeadline().map(Glance::quoted),
        article.getReason().map(Glance::quoted),
        article.getEmbargoedUntil().map(date -> "embargoed until " + date.getValue()));
  }

  private static String found(Enrichment enrichment) {
    return "%d entities, %d quotes, %d topics, %d keywords by %d annotators%s"
        .formatted(
            enrichment.getEntities().size(),
            enrichment.getQuotes().size(),
            enrichment.getTopics().size(),
            enrichment.getKeywords().size(),
            enrichment.getAnnotators().size(),
            enrichment
                .getLanguage()
                .map(language -> ", language " + language.getLanguage())
                .orElse(""));
  }

  private static Optional<String> content(RawEvent event) {
    return event
        .getContent()
        .map(content ->
            content instanceof Document document
                ? "%d bytes of %s"
                    .formatted(document.getBytes().remaining(), document.getMediaType())
                : "fields");
  }

  private static Optional<Long> number(String version) {
    return version.chars().allMatch(Character::isDigit) && version.length() < 19
        ? Optional.of(Long.parseLong(version))
        : Optional.empty();
  }

  @SafeVarargs
  private static Glance of(Optional<Long> version, String first, Optional<String>... more) {
    StringJoiner text = new StringJoiner(", ").add(first);
    for (Optional<String> each : more) {
      each.ifPresent(text::add);
    }
    return new Glance(version, cut(text.toString()));
  }

  private static String quoted(String text) {
    return "“" + cut(text) + "”";
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
