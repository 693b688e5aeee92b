package org.copydesk.ingest.gate;

import java.util.Optional;
import org.copydesk.news.Article;
import org.copydesk.news.Notice;
import org.copydesk.news.Receipt;

/// All that ingest has to say on one raw event.
///
/// @param receipt always
/// @param article the version that the event makes, where it makes one
/// @param notice the notice that goes ahead of it, for a kill, a withhold or a release
public record Answer(Receipt receipt, Optional<Article> article, Optional<Notice> notice) {}
