package org.copydesk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.copydesk.news.Article;
import org.copydesk.news.PubStatus;

/// What subscribers should see, told simply: of each article the newest content, as long as its
/// newest status is usable. Versions must come one by one.
final class Truth {
  private final Map<String, Article> kept = new HashMap<>();
  private final Map<String, String> visible = new HashMap<>();
  private final Map<String, Long> versions = new HashMap<>();

  void take(Article article) {
    String uri = article.getUri();
    assertThat(article.getVersion()).as(uri).isEqualTo(versions.getOrDefault(uri, 0L) + 1);
    versions.put(uri, article.getVersion());
    if (!article.getBlocks().isEmpty()) {
      kept.put(uri, article);
    }
    Article newest = kept.get(uri);
    if (article.getStatus() == PubStatus.USABLE && newest != null) {
      visible.put(uri, newest.getText());
    } else {
      visible.remove(uri);
    }
  }

  /// The newest version by URI.
  Map<String, Long> versions() {
    return versions;
  }

  /// The text by URI of what can be seen.
  Map<String, String> texts() {
    return visible;
  }
}
