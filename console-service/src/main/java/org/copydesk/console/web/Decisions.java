package org.copydesk.console.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.copydesk.console.letter.LetterDesk;
import org.copydesk.deadletter.LetterId;
import org.copydesk.deadletter.MissingRight;
import org.copydesk.deadletter.NotWritten;
import org.copydesk.deadletter.Order;
import org.copydesk.deadletter.Place;
import org.copydesk.deadletter.Result;
import org.copydesk.news.Redrive;

/// What a form says that decides on a dead letter: which letter, who, why, and whether again.
final class Decisions {
  private static final int MOST_REASON = 500;
  private static final int MOST_NAME = 100;

  private Decisions() {}

  /// Writes the letter back.
  ///
  /// @param told the decision, where one was taken
  static Answer redrive(Request request, LetterDesk letters, Consumer<Redrive> told) {
    return decide(request, letters::redrive, told);
  }

  /// Gives the letter up.
  ///
  /// @param told the decision, where one was taken
  static Answer drop(Request request, LetterDesk letters, Consumer<Redrive> told) {
    return decide(request, letters::drop, told);
  }

  private interface Deciding {
    Result of(LetterId id, Order order);
  }

  private static Answer decide(Request request, Deciding deciding, Consumer<Redrive> told) {
    String by = text(request, "by");
    String reason = text(request, "reason");
    if (by.isEmpty() || by.length() > MOST_NAME) {
      return Answer.problem(
          400, "Bad Request", "say who you are, in 1 to %d characters".formatted(MOST_NAME));
    }
    if (reason.isEmpty() || reason.length() > MOST_REASON) {
      return Answer.problem(
          400, "Bad Request", "say why, in 1 to %d characters".formatted(MOST_REASON));
    }
    Optional<LetterId> id = LetterId.of(request.form("letter"));
    if (id.isEmpty()) {
      return Answer.problem(
          400, "Bad Request", "that names no dead letter; they are called ingest/0/17");
    }
    Order order = new Order("console: " + by, reason, request.form("again").equals("yes"), false);
    try {
      Result result = deciding.of(id.get(), order);
      if (result instanceof Result.Done(_, Redrive decision)) {
        told.accept(decision);
      }
      return answer(result);
    } catch (MissingRight e) {
      return Answer.problem(403, "Forbidden", String.valueOf(e.getMessage()));
    } catch (NotWritten e) {
      return Answer.problem(503, "Service Unavailable", String.valueOf(e.getMessage()));
    }
  }

  /// It goes into headers of records and to terminals.
  private static String text(Request request, String field) {
    return request.form(field).replaceAll("\\p{Cntrl}", " ").strip();
  }

  private static Answer answer(Result result) {
    return switch (result) {
      case Result.Done(_, Redrive decision) ->
          Answer.json(
              Map.of(
                  "place",
                  decision.getToTopic().map(_ -> Place.of(decision).toString()).orElse("")));
      case Result.Would(_, String what) -> Answer.problem(409, "Conflict", what);
      case Result.Skipped(_, String why) -> Answer.problem(409, "Conflict", why);
      case Result.Refused(_, String why) -> Answer.problem(409, "Conflict", why);
    };
  }
}
