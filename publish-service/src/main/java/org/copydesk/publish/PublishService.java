package org.copydesk.publish;

import java.util.List;
import java.util.stream.Stream;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.health.Health;
import org.copydesk.service.kafka.Wiring;
import org.copydesk.service.run.Service;
import org.copydesk.service.run.StreamsService;
import org.copydesk.service.settings.Settings;
import org.copydesk.service.tracing.Traces;

/// publish-service as it runs.
public final class PublishService {
  private static final String NAME = "publish-service";

  private PublishService() {}

  /// Starts it; throws with all mistakes in the settings.
  public static Service.Running start(Settings settings) {
    PublishConfig config = PublishConfig.read(settings);
    Health health = new Health();
    Traces traces = Traces.of(config.traces(), NAME);
    Wiring wiring = config.kafka().wiring(NAME, Topics.PUBLISH_DEAD_LETTER, health).with(traces);
    MadeRouteTopics routeTopics = new MadeRouteTopics(config.kafka().clients());
    StreamsService service =
        StreamsService.prepare(
            NAME,
            (_, metrics) -> {
              routeTopics.count(metrics);
              return PublishTopology.build(wiring, routeTopics, metrics);
            },
            wiring.streams(),
            config.management(),
            health);
    service.start(topics(), config.kafka().clients());
    routeTopics.start();
    return new WithRoutes(service.atTheEnd(traces::close), routeTopics);
  }

  /// The service, and what makes the topics of its routes.
  private record WithRoutes(StreamsService service, MadeRouteTopics routeTopics)
      implements Service.Running {
    @Override
    public void await() throws InterruptedException {
      service.await();
    }

    @Override
    public void close() {
      service.close();
      routeTopics.close();
    }
  }

  private static List<String> topics() {
    return Stream.of(
            Topics.ENRICHED,
            Topics.NOTICE,
            Topics.STORY_FOUND,
            Topics.STORY_MEMBER,
            Topics.PUBLISHED,
            Topics.LIFECYCLE,
            Topics.NINJS_ITEM,
            Topics.NINJS,
            Topics.MENTION,
            Topics.QUOTE,
            Topics.ROUTE,
            Topics.PUBLISH_DEAD_LETTER)
        .map(Topic::name)
        .toList();
  }
}
