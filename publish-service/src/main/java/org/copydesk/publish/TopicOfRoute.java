package org.copydesk.publish;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;
import org.copydesk.news.PublishedArticle;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.RouteTopic;

/// The topic of a record's route, which its header names. A record prints the same in every
/// process, and so does the topology.
record TopicOfRoute() implements TopicNameExtractor<String, PublishedArticle> {
  @Override
  public String extract(String uri, PublishedArticle article, RecordContext context) {
    Header route = context.headers().lastHeader(Headers.ROUTE);
    return RouteTopic.of(new String(route.value(), StandardCharsets.UTF_8)).name();
  }
}
