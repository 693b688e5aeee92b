package org.copydesk.ingest.receive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The answers of a batch, line by line in the order of the lines, written while further lines are
/// read. Each waits for the brokers' acknowledgement of its event.
final class BatchAnswers implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int WAITING = 20_000;

  /// What is to be said of a line: the event on its way, or a problem; neither ends the answers.
  private record Answer(
      int line, Optional<String> itemId, Delivery.@Nullable Sent sent, @Nullable Problem problem) {}

  private final OutputStream out;
  private final long patienceMs;
  private final BlockingQueue<Answer> waiting = new ArrayBlockingQueue<>(WAITING);
  private final Thread writer = Thread.ofVirtual().unstarted(this::write);
  private volatile Optional<Problem> outage = Optional.empty();
  private volatile boolean broken;

  /// Begins to answer.
  ///
  /// @param patienceMs how long a client may not listen before the batch ends
  BatchAnswers(OutputStream out, long patienceMs) {
    this.out = new BufferedOutputStream(out, 16 * 1024);
    this.patienceMs = patienceMs;
    writer.start();
  }

  void sent(int line, String itemId, Delivery.Sent sent) {
    put(new Answer(line, Optional.of(itemId), sent, null));
  }

  void refused(int line, Optional<String> itemId, Problem problem) {
    put(new Answer(line, itemId, null, problem));
  }

  /// Why nothing more can be taken: an event that the brokers did not acknowledge must not be
  /// overtaken by those after it.
  Optional<Problem> outage() {
    return outage;
  }

  /// Waits until all answers are written.
  void end() throws IOException {
    put(new Answer(0, Optional.empty(), null, null));
    try {
      writer.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    if (broken) {
      throw new IOException("the client does not listen");
    }
    out.close();
  }

  /// Ends the writing where it has not come to its end, because the batch has not.
  @Override
  public void close() {
    writer.interrupt();
  }

  private void put(Answer answer) {
    try {
      if (broken || !waiting.offer(answer, patienceMs, TimeUnit.MILLISECONDS)) {
        throw new io.helidon.webserver.CloseConnectionException(
            "a client sends a batch and does not read the answers");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new io.helidon.webserver.CloseConnectionException("the service is stopping");
    }
  }

  private void write() {
    try {
      for (Answer answer = waiting.take(); answer.line > 0; answer = waiting.take()) {
        out.write(JSON.writeValueAsString(members(answer)).getBytes(UTF_8));
        out.write('\n');
        if (waiting.isEmpty()) {
          out.flush();
        }
      }
    } catch (InterruptedException | IOException | RuntimeException _) {
      broken = true;
      waiting.clear();
    }
  }

  private Map<String, Object> members(Answer answer) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("line", answer.line);
    answer.itemId.ifPresent(id -> members.put("itemId", id));
    Problem problem = answer.problem;
    if (answer.sent != null) {
      try {
        Delivery.await(answer.sent);
        members.put("status", 202);
        members.put("eventId", answer.sent.eventId());
      } catch (Refused e) {
        problem = e.problem();
        outage = Optional.of(problem);
      }
    }
    if (problem != null) {
      members.put("status", problem.status());
      members.put("problem", problem.members());
    }
    return members;
  }
}
