package org.copydesk.peers;

import org.copydesk.evaluation.gold.GoldArticle;
import org.copydesk.news.Enrichment;

/// A recogniser of names.
interface Recogniser {
  String name();

  /// The names of an article's headline and text; each mention may be an entity of its own.
  Enrichment recognise(GoldArticle article);
}
