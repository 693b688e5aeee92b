package org.copydesk.e2e.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.copydesk.enrich.Enricher;
import org.copydesk.schemas.Topics;

/// Runs of chance: many articles share one pipeline, and everything happens in an order of chance.
///
/// @param registry shared by all runs
/// @param enricher with annotators that cost little
/// @param folder where stores lie
/// @param tampering what somebody does to records on their way
record Run(Registry registry, Enricher enricher, Path folder, Tampering tampering) {
  private static final List<String> SOURCES = List.of("wire", "paper", "radio", "ferry", "strict");
  private static final Set<String> REFUSING = Set.of("strict");
  private static final List<String> SERVICES = List.of("ingest", "enrich", "publish");
  private static final int TICKS_TO_THE_END = 40;

  /// How a run ended.
  ///
  /// @param steps all that happened, in order
  /// @param differences by key of the article, where the topics are not as the rules have it
  record Ended(List<Step> steps, Map<String, String> differences) {}

  /// Runs articles by chance.
  Ended byChance(long seed, int articles) {
    Random random = new Random(seed);
    List<Step> steps = new ArrayList<>();
    try (Pipeline pipeline = pipeline("seed" + seed, articles)) {
      Newsrooms newsrooms = new Newsrooms(random, Pipeline.TICK);
      List<Newsrooms.Item> items = new ArrayList<>();
      for (int i = 0; i < articles; i++) {
        items.add(newsrooms.new Item(SOURCES.get(random.nextInt(SOURCES.size())), "item" + i));
      }
      while (!items.isEmpty()) {
        take(pipeline, steps, step(pipeline, newsrooms, items, random));
        items.removeIf(item -> !item.hasMore());
      }
      finish(pipeline, steps, random);
      return new Ended(steps, differences(pipeline, steps));
    }
  }

  private static Step step(
      Pipeline pipeline, Newsrooms newsrooms, List<Newsrooms.Item> items, Random random) {
    int what = random.nextInt(2000);
    Optional<Step.Carry> waiting = pipeline.anyWaiting(random);
    if (what < 480 || waiting.isEmpty()) {
      return new Step.Send(items.get(random.nextInt(items.size())).next(pipeline.now()));
    } else if (what < 484) {
      return new Step.Send(newsrooms.ofSource(SOURCES.get(random.nextInt(SOURCES.size()))));
    } else if (what < 520) {
      return new Step.Pass(1 + random.nextInt(2));
    } else if (what < 540) {
      return new Step.WithdrawArticles();
    } else if (what < 541) {
      int back = random.nextInt(3) == 0 ? 2 : 0;
      return new Step.Restart(SERVICES.get(random.nextInt(SERVICES.size())), back);
    }
    return waiting.get();
  }

  private static void take(Pipeline pipeline, List<Step> steps, Step step) {
    steps.add(step);
    pipeline.take(step);
  }

  /// Lets everything come to rest: all that waits is taken, all that has an end in the run ends.
  private static void finish(Pipeline pipeline, List<Step> steps, Random random) {
    drain(pipeline, steps, random);
    take(pipeline, steps, new Step.WithdrawArticles());
    drain(pipeline, steps, random);
    take(pipeline, steps, new Step.Pass(TICKS_TO_THE_END));
    drain(pipeline, steps, random);
  }

  private static void drain(Pipeline pipeline, List<Step> steps, Random random) {
    Optional<Step.Carry> next = pipeline.anyWaiting(random);
    while (next.isPresent()) {
      take(pipeline, steps, next.get());
      next = pipeline.anyWaiting(random);
    }
  }

  /// Takes steps again, and lets everything come to rest.
  Ended again(String name, List<Step> steps) {
    List<Step> taken = new ArrayList<>();
    try (Pipeline pipeline = pipeline(name, 1)) {
      steps.forEach(step -> take(pipeline, taken, step));
      finish(pipeline, taken, new Random(1));
      return new Ended(taken, differences(pipeline, steps));
    }
  }

  private Pipeline pipeline(String name, int articles) {
    return new Pipeline(
        registry,
        enricher,
        Set.copyOf(SOURCES),
        REFUSING,
        articles,
        tampering,
        folder.resolve(name));
  }

  private Map<String, String> differences(Pipeline pipeline, List<Step> steps) {
    Set<String> keys = new TreeSet<>();
    steps.forEach(step -> {
      if (step instanceof Step.Send(Sent sent)) {
        keys.add(sent.key());
      }
    });
    Map<String, String> differences = new TreeMap<>();
    ObservedFacts observed = new ObservedFacts(pipeline.observed(), registry::decode);
    for (String key : keys) {
      String different = observed.of(key).differencesTo(ExpectedFacts.of(pipeline.witness(), key));
      if (!different.isEmpty()) {
        differences.put(key, different);
      }
    }
    long sent = steps.stream().filter(step -> step instanceof Step.Send).count();
    String unequal = pipeline.sums().differences(sent);
    if (!unequal.isEmpty()) {
      differences.put(Sums.KEY, unequal);
    }
    List.of(Topics.INGEST_DEAD_LETTER, Topics.ENRICH_DEAD_LETTER, Topics.PUBLISH_DEAD_LETTER)
        .forEach(topic ->
            pipeline
                .observed()
                .view(topic)
                .forEach((key, _) -> differences.put(key, "  a dead letter on " + topic.name())));
    return differences;
  }
}
