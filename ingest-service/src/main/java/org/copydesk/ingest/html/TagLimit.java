package org.copydesk.ingest.html;

import org.copydesk.ingest.normalize.Draft;

/// The most tags that are read of one page: several times what the largest pages of news have. What
/// stands behind them is left out, and the article says so.
public final class TagLimit {
  private static final int MOST = 250_000;

  private TagLimit() {}

  /// The page as far as it is read.
  public static String applied(Draft draft, String html) {
    int at = html.indexOf('<');
    for (int tags = 0; at >= 0; tags++) {
      if (tags == MOST) {
        draft.warn(
            "the page has more than %d tags; what stands behind them (from character %d on) was left out"
                .formatted(MOST, at));
        return html.substring(0, at);
      }
      at = html.indexOf('<', at + 1);
    }
    return html;
  }
}
