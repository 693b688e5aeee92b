package org.copydesk.publish;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.copydesk.news.Route;
import org.copydesk.publish.route.RouteDefinition;
import org.copydesk.schemas.RouteTopic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.kafka.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The routes as they are defined now. Each definition is read and made ready once, whatever the
/// number of tasks, and what is wrong with one is said once.
final class RouteBook {
  private static final Logger log = LoggerFactory.getLogger(RouteBook.class);

  private record Entry(ByteBuffer record, RouteDefinition definition) {}

  private final Deserializer<Route> reading;
  private final MeterRegistry metrics;
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();
  private final Map<String, String> failed = new ConcurrentHashMap<>();

  RouteBook(Deserializer<Route> reading, MeterRegistry metrics) {
    this.reading = reading;
    this.metrics = metrics;
    Gauge.builder(
            "copydesk.publish.routes.broken",
            entries,
            all ->
                all.values().stream()
                    .filter(entry -> entry.definition() instanceof RouteDefinition.Broken)
                    .count())
        .description("Routes whose definitions cannot be used")
        .register(metrics);
  }

  /// All definitions by name.
  Map<String, RouteDefinition> definitions(ReadOnlyKeyValueStore<String, byte[]> records) {
    Map<String, RouteDefinition> definitions = new TreeMap<>();
    try (KeyValueIterator<String, byte[]> all = records.all()) {
      while (all.hasNext()) {
        KeyValue<String, byte[]> record = all.next();
        definitions.put(record.key, definition(record.key, record.value));
      }
    }
    entries.keySet().retainAll(definitions.keySet());
    return definitions;
  }

  private RouteDefinition definition(String name, byte[] bytes) {
    Entry known = entries.get(name);
    if (known != null && known.record().equals(ByteBuffer.wrap(bytes))) {
      return known.definition();
    }
    RouteDefinition definition = read(name, bytes);
    entries.put(name, new Entry(ByteBuffer.wrap(bytes), definition));
    if (definition instanceof RouteDefinition.Broken(_, String problem)) {
      log.error(
          "route {} is not used: {}; write it anew with ./copydesk route add {}",
          name,
          problem,
          name);
    }
    return definition;
  }

  private RouteDefinition read(String name, byte[] bytes) {
    if (!RouteTopic.isRouteName(name)) {
      return new RouteDefinition.Broken(name, "no topic can have this name");
    }
    try {
      return RouteDefinition.of(name, reading.deserialize(Topics.ROUTE.name(), bytes));
    } catch (RuntimeException e) {
      if (Outage.isOutage(e)) {
        throw e;
      }
      return new RouteDefinition.Broken(name, "its record cannot be decoded: " + e.getMessage());
    }
  }

  /// Counts an article of which a route's expression could not say anything.
  void count(RouteDefinition.Ready route, String uri, String reason) {
    Counter.builder("copydesk.publish.route.failures")
        .description("Articles of which a route's expression could not say anything")
        .tag("route", route.name())
        .register(metrics)
        .increment();
    if (!route.expression().equals(failed.put(route.name(), route.expression()))) {
      log.warn(
          "route {} cannot tell about article {}: {}; such articles do not match, and this is said"
              + " once for a definition",
          route.name(),
          uri,
          reason);
    }
  }
}
