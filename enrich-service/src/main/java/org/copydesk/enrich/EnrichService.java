package org.copydesk.enrich;

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

/// enrich-service as it runs.
public final class EnrichService {
  private static final String NAME = "enrich-service";

  private EnrichService() {}

  /// Starts it; throws with all mistakes in the settings.
  public static Service.Running start(Settings settings) {
    EnrichConfig config = EnrichConfig.read(settings);
    Health health = new Health();
    Traces traces = Traces.of(config.traces(), NAME);
    Wiring wiring = config.kafka().wiring(NAME, Topics.ENRICH_DEAD_LETTER, health).with(traces);
    StreamsService service =
        StreamsService.prepare(
            NAME,
            (partitions, metrics) ->
                EnrichTopology.build(
                    wiring, partitions, new Enricher(config.annotators(), metrics), metrics),
            wiring.streams(),
            config.management(),
            health);
    service.start(topics(), config.kafka().clients());
    return service.atTheEnd(traces::close);
  }

  private static List<String> topics() {
    return Stream.of(
            Topics.ARTICLE,
            Topics.CONCEPT,
            Topics.ENRICHED,
            Topics.PUBLISHED,
            Topics.STORY_WORK,
            Topics.STORY_FOUND,
            Topics.STORY,
            Topics.ENRICH_DEAD_LETTER)
        .map(Topic::name)
        .toList();
  }
}
