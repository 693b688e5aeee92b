package org.copydesk.console.pipeline;

import java.time.Instant;
import java.util.List;

/// How the pipeline is at a moment. Numbers below 0 are not known.
///
/// @param stages in their order
/// @param services all services that are asked for their health
/// @param inFlight versions on their way, as monitor-service counts them; so are the next three
public record PipelineState(
    Instant at,
    List<StageState> stages,
    List<ServiceHealth> services,
    double inFlight,
    double held,
    double late,
    double oldestLateSeconds) {

  /// Nothing is known yet.
  public static final PipelineState UNKNOWN =
      new PipelineState(Instant.EPOCH, List.of(), List.of(), -1, -1, -1, -1);

  /// How a stage is.
  ///
  /// @param in names of the topics that it reads
  /// @param out name of the topic that it writes
  /// @param inPerSecond records a second that it takes
  /// @param outPerSecond records a second that it writes
  /// @param backlog offsets that wait for it, as monitor-service counts them; so is the next
  /// @param oldestSeconds how long the oldest of them has been waiting; 0 where none waits
  public record StageState(
      String service,
      List<String> in,
      String out,
      double inPerSecond,
      double outPerSecond,
      long backlog,
      double oldestSeconds) {}

  /// How a service is.
  ///
  /// @param answers whether it answers at all
  /// @param ready whether it says that it is ready
  /// @param says the lines of its /ready; the reason where it does not answer
  public record ServiceHealth(String name, boolean answers, boolean ready, List<String> says) {}
}
