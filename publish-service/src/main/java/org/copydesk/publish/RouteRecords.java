package org.copydesk.publish;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Record;
import org.copydesk.news.PublishState;
import org.copydesk.news.PublishedArticle;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.RouteTopic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.event.CloudEvents;
import org.copydesk.service.event.Event;

/// Records of the topics of routes. A tombstone has no value that could say where it goes, so the
/// route's name is a header, `ce_route`.
final class RouteRecords {
  private static final String SERVICE = "publish-service";

  private RouteRecords() {}

  /// A record for a route.
  ///
  /// @param state of the article, with the routes as they are after it
  /// @param article absent for a tombstone
  /// @param timestamp of the record that it follows from, in milliseconds
  /// @param now when it is written, in milliseconds
  @SuppressWarnings("NullAway") // a tombstone is a null value, in Kafka's own terms
  static Record<String, PublishedArticle> of(
      String route,
      String uri,
      PublishState state,
      Optional<PublishedArticle> article,
      long timestamp,
      long now,
      org.apache.kafka.common.header.Headers arrived) {
    String id =
        "%s/%s/%d"
            .formatted(
                uri,
                article.map(shown -> "" + shown.getArticle().getVersion()).orElse("gone"),
                state.getRouteChanges());
    Event<PublishedArticle> event = new Event<>(uri, id, state.getVersion(), article.orElse(null));
    var headers =
        CloudEvents.headers(RouteTopic.of(route), SERVICE, event, timestamp, now, arrived);
    headers.add(Headers.ROUTE, route.getBytes(StandardCharsets.UTF_8));
    return new Record<>(uri, article.orElse(null), timestamp, headers);
  }

  /// Articles in the form of `news.published.v1`, whichever topic they go to: no route needs a
  /// subject of its own in the registry.
  static Serde<PublishedArticle> serde(Serde<PublishedArticle> published) {
    return Serdes.serdeFrom(
        (topic, article) -> published.serializer().serialize(Topics.PUBLISHED.name(), article),
        published.deserializer());
  }
}
