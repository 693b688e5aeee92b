package org.copydesk.enrich.story;

import java.time.Instant;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.StoryWork;

/// Says what published articles are about, with the time of the record; a clock that is ahead must
/// not make everybody else's articles old.
public final class DescribeArticles
    extends ContextualFixedKeyProcessor<String, PublishedArticle, StoryWork> {
  private final Describe describe;

  /// Prepares one.
  ///
  /// @param describe shared by all tasks
  public DescribeArticles(Describe describe) {
    this.describe = describe;
  }

  @Override
  public void process(FixedKeyRecord<String, PublishedArticle> record) {
    long at = Math.clamp(record.timestamp(), 0, context().currentSystemTimeMs());
    context().forward(record.withValue(describe.apply(record.value(), Instant.ofEpochMilli(at))));
  }
}
