package org.copydesk.e2e.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.copydesk.e2e.model.Move.Take;
import org.copydesk.e2e.model.Move.Withdraw;
import org.copydesk.news.Outcome;

/// Finds the order in which one partition of ingest came to its answers about the articles of one
/// source. Its receipts tell in which order it took the events. They do not tell when it heard that
/// the source was withdrawn or reinstated, which another partition decides, nor when it got to
/// withdrawing the articles: each such order that leads to the answers is lawful.
final class GateOrders {
  /// No partition of a round needs more; what fails is told by the order that came furthest.
  private static final int MOST_TRIES = 20_000;

  /// An event and what its receipt says.
  record Answered(Posted posted, String line) {}

  private final List<Answered> answers;
  private final List<Posted> heard;
  private final Set<String> refusing;
  private final Predicate<List<Move>> lawful;
  private List<Move> furthest = List.of();
  private int furthestTaken = -1;
  private int tries;

  /// @param answers of the partition about the source, in order
  /// @param heard what was decided of the source in another partition, in order
  /// @param refusing the sources that are set to refuse conflicts
  /// @param lawful whether an order leads to all that was read
  GateOrders(
      List<Answered> answers,
      List<Posted> heard,
      Set<String> refusing,
      Predicate<List<Move>> lawful) {
    this.answers = answers;
    this.heard = heard;
    this.refusing = refusing;
    this.lawful = lawful;
  }

  /// A lawful order; where there is none, the one that came furthest, with the rest in turn.
  List<Move> find() {
    return search(new ArrayList<>(), 0, 0, false) ? furthest : completed();
  }

  private boolean search(List<Move> moves, int taken, int hearings, boolean toWithdraw) {
    if (tries++ > MOST_TRIES) {
      return false;
    }
    if (taken > furthestTaken) {
      furthestTaken = taken;
      furthest = List.copyOf(moves);
    }
    if (taken == answers.size() && hearings == heard.size() && !toWithdraw) {
      furthest = List.copyOf(moves);
      return lawful.test(furthest);
    }
    return (taken < answers.size() && take(moves, taken, hearings, toWithdraw))
        || (toWithdraw && then(moves, new Withdraw(), () -> search(moves, taken, hearings, false)))
        || (hearings < heard.size() && hear(moves, taken, hearings));
  }

  private boolean take(List<Move> moves, int taken, int hearings, boolean toWithdraw) {
    Answered next = answers.get(taken);
    return then(
        moves,
        new Take(next.posted()),
        () -> {
          GateRules.Answer answer = last(moves, next.posted().sent().key());
          boolean still = toWithdraw;
          if (next.posted().sent() instanceof Sent.OfSource source
              && answer.outcome() == Outcome.ACCEPTED) {
            still = source.withdraws();
          }
          return ExpectedFacts.line(answer).equals(next.line())
              && search(moves, taken + 1, hearings, still);
        });
  }

  private boolean hear(List<Move> moves, int taken, int hearings) {
    Posted next = heard.get(hearings);
    boolean withdraws = next.sent() instanceof Sent.OfSource source && source.withdraws();
    return then(moves, new Take(next), () -> search(moves, taken, hearings + 1, withdraws));
  }

  private static boolean then(List<Move> moves, Move move, BooleanSupplier onwards) {
    moves.add(move);
    boolean found = onwards.getAsBoolean();
    moves.removeLast();
    return found;
  }

  private GateRules.Answer last(List<Move> moves, String key) {
    Witness witness = new Witness(refusing);
    moves.forEach(move -> move.on(witness));
    return witness.gate().answers().getOrDefault(key, List.of()).getLast();
  }

  private List<Move> completed() {
    List<Move> moves = new ArrayList<>(furthest);
    heard.stream().map(Take::new).filter(hearing -> !moves.contains(hearing)).forEach(moves::add);
    for (Answered rest : answers.subList(furthestTaken, answers.size())) {
      moves.add(new Take(rest.posted()));
    }
    moves.add(new Withdraw());
    return moves;
  }
}
