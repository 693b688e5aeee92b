package org.copydesk.service.run;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether topics are as they must be for correctness: all of one number of partitions, because
/// records of one article must meet; cleaned up as the catalogue says, because state would be lost,
/// or killed articles come back; with room for its records, because large articles would be lost.
/// How many partitions there are, and how long records are kept, is the operator's.
///
/// @param asked what the brokers say of each topic's settings
record TopicCheck(Map<String, TopicDescription> topics, Map<String, Config> asked) {
  private static final Logger log = LoggerFactory.getLogger(TopicCheck.class);
  private static final String CLEANUP = "cleanup.policy";
  private static final String SIZE = "max.message.bytes";
  private static final String TOMBSTONES = "delete.retention.ms";

  /// Asks the brokers. Settings that this user may not see are left out, and that is said.
  ///
  /// @param names topics that are there
  static TopicCheck ask(Admin admin, Collection<String> names)
      throws ExecutionException, InterruptedException {
    List<String> known = names.stream().filter(name -> Topics.named(name).isPresent()).toList();
    Map<String, TopicDescription> topics = admin.describeTopics(known).allTopicNames().get();
    List<ConfigResource> resources =
        known.stream().map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList();
    Map<String, Config> settings = new HashMap<>();
    for (Map.Entry<ConfigResource, KafkaFuture<Config>> answer :
        admin.describeConfigs(resources).values().entrySet()) {
      try {
        settings.put(answer.getKey().name(), answer.getValue().get());
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof AuthorizationException)) {
          throw e;
        }
        log.warn(
            "the settings of {} cannot be checked: this user may not see them; ./copydesk acls prints what it needs",
            answer.getKey().name());
      }
    }
    return new TopicCheck(topics, settings);
  }

  /// How many partitions each topic has on which records of an article meet: the number of most of
  /// them, where they differ.
  int partitions() {
    Map<Integer, Long> counts =
        topics.entrySet().stream()
            .filter(entry -> topic(entry.getKey()).isCoPartitioned())
            .collect(groupingBy(entry -> entry.getValue().partitions().size(), counting()));
    return counts.entrySet().stream()
        .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(1);
  }

  /// What is wrong, a sentence each, by topic.
  List<String> mistakes() {
    List<String> mistakes = new ArrayList<>();
    int partitions = partitions();
    new TreeMap<>(topics)
        .forEach((name, described) -> {
          Topic<?, ?> topic = topic(name);
          if (topic.isCoPartitioned() && described.partitions().size() != partitions) {
            mistakes.add(
                "topic %s has %d partitions and needs %d as the others have; make it anew with ./copydesk topics create: partitions that are added tear articles apart"
                    .formatted(name, described.partitions().size(), partitions));
          }
          setting(name, CLEANUP)
              .filter(policy -> !policy.equals(topic.config().get(CLEANUP)))
              .ifPresent(policy -> mistakes.add(wrong(topic, CLEANUP, policy)));
          for (String atLeast : List.of(SIZE, TOMBSTONES)) {
            setting(name, atLeast)
                .filter(value -> isLess(value, topic.config().get(atLeast)))
                .ifPresent(value -> mistakes.add(wrong(topic, atLeast, value)));
          }
        });
    return mistakes;
  }

  private static Topic<?, ?> topic(String name) {
    return Topics.named(name).orElseThrow();
  }

  private Optional<String> setting(String name, String key) {
    return Optional.ofNullable(asked.get(name))
        .map(config -> config.get(key))
        .map(ConfigEntry::value);
  }

  private static boolean isLess(String value, @org.jspecify.annotations.Nullable String needed) {
    return needed != null && Long.parseLong(value) < Long.parseLong(needed);
  }

  private static String wrong(Topic<?, ?> topic, String key, String value) {
    return "topic %s has %s=%s and needs %s; ./copydesk topics create sets it"
        .formatted(topic.name(), key, value, Objects.requireNonNull(topic.config().get(key)));
  }
}
