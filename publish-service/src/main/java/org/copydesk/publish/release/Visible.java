package org.copydesk.publish.release;

import org.copydesk.news.Change;
import org.copydesk.news.EnrichedArticle;

/// What everybody can see of an article.
///
/// @param version the version of its state: that of its content or of a later release
/// @param change what the last step did to it
/// @param content the article with its annotations
public record Visible(long version, Change change, EnrichedArticle content) {}
