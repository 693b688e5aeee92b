package org.copydesk.service.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// Counts dead letters by the kind of their cause: `copydesk_dead_letters_total{cause}`.
public final class DeadLetters {
  /// The key under which the handlers of Kafka Streams find the registry in their configuration.
  public static final String REGISTRY = "copydesk.meter.registry";

  /// Why a record can never be processed.
  public enum Cause {
    /// Its bytes say nothing that the service understands.
    UNDECODABLE,
    /// A step failed on it.
    PROCESSING,
    /// What came of it is larger than a topic takes.
    TOO_LARGE
  }

  private final Map<Cause, Counter> counters = new EnumMap<>(Cause.class);

  private DeadLetters(MeterRegistry registry) {
    for (Cause cause : Cause.values()) {
      counters.put(
          cause,
          Counter.builder("copydesk.dead.letters")
              .description("Records that can never be processed and were put aside")
              .tag("cause", cause.toString().toLowerCase(Locale.ROOT))
              .register(registry));
    }
  }

  /// Registers the counters; twice in one registry they are the same.
  public static DeadLetters in(MeterRegistry registry) {
    return new DeadLetters(registry);
  }

  /// Those of the registry in a configuration of Kafka Streams; without one, nobody is told.
  public static DeadLetters of(Map<String, ?> config) {
    return in(
        config.get(REGISTRY) instanceof MeterRegistry registry
            ? registry
            : new io.micrometer.core.instrument.composite.CompositeMeterRegistry());
  }

  /// Counts one.
  public void count(Cause cause) {
    counter(cause).increment();
  }

  private Counter counter(Cause cause) {
    return java.util.Objects.requireNonNull(counters.get(cause), cause::name);
  }
}
