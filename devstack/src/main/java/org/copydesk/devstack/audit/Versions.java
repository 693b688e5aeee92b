package org.copydesk.devstack.audit;

import java.util.Optional;
import java.util.OptionalLong;
import org.copydesk.news.Article;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.Mention;
import org.copydesk.news.NinjsItem;
import org.copydesk.news.Notice;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.Quote;
import org.copydesk.news.StoryMember;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Which version of an article a record speaks of.
final class Versions {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Versions() {}

  /// The version, for what stands under an article's key.
  static OptionalLong of(Object value) {
    return switch (value) {
      case Article article -> OptionalLong.of(article.getVersion());
      case EnrichedArticle enriched -> OptionalLong.of(enriched.getArticle().getVersion());
      case Notice notice -> OptionalLong.of(notice.getVersion());
      case PublishedArticle published -> OptionalLong.of(published.getVersion());
      case NinjsItem item -> number(item.getVersion());
      case String ninjs -> ofNinjs(ninjs);
      case Mention mention -> OptionalLong.of(mention.getArticleVersion());
      case Quote quote -> OptionalLong.of(quote.getArticleVersion());
      case StoryMember member -> OptionalLong.of(member.getArticleVersion());
      // The one that can be seen expires in its own time, while a newer one is held.
      case LifecycleEvent event ->
          event.getType() == LifecycleType.EXPIRED
              ? OptionalLong.empty()
              : OptionalLong.of(event.getToVersion());
      default -> OptionalLong.empty();
    };
  }

  private static OptionalLong ofNinjs(String json) {
    try {
      return Optional.ofNullable(JSON.readTree(json).get("version"))
          .map(version -> number(version.asString()))
          .orElse(OptionalLong.empty());
    } catch (JacksonException _) {
      return OptionalLong.empty();
    }
  }

  private static OptionalLong number(String text) {
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException _) {
      return OptionalLong.empty();
    }
  }
}
