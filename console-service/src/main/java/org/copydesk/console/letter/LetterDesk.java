package org.copydesk.console.letter;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.deadletter.Filed;
import org.copydesk.deadletter.LetterId;
import org.copydesk.deadletter.Letterbox;
import org.copydesk.deadletter.Order;
import org.copydesk.deadletter.Redriver;
import org.copydesk.deadletter.Result;
import org.copydesk.deadletter.Standing;
import org.copydesk.news.Redrive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The dead letters as people at the console handle them: one at a time, each redriven or given up
/// as `./copydesk dead-letters` does it. For any number of threads.
public final class LetterDesk implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(LetterDesk.class);

  private final Map<String, Object> clients;
  private final Map<String, Object> registry;
  private final Letterbox letterbox;
  private final Map<LetterId, Standing> over = new HashMap<>();
  private final Object turn = new Object();

  /// Opens it.
  ///
  /// @param clients the settings of all Kafka clients
  /// @param registry the settings of the registry's client
  public LetterDesk(Map<String, Object> clients, Map<String, Object> registry) {
    this.clients = Map.copyOf(clients);
    this.registry = Map.copyOf(registry);
    letterbox = new Letterbox(clients, registry);
  }

  /// A letter with its original; absent where there is none, or none any more.
  public Optional<LetterView> read(LetterId id) {
    return letterbox.find(id).map(LetterView::of);
  }

  /// The states of letters that were decided on, by their names. What only another decision changes
  /// is looked up once.
  ///
  /// @param decisions the last one on each letter of the list
  public synchronized Map<String, String> states(Collection<Redrive> decisions) {
    List<Redrive> open = decisions.stream().filter(decision -> !isOver(decision)).toList();
    Map<LetterId, Standing> standings = new HashMap<>(over);
    if (!open.isEmpty()) {
      standings.putAll(letterbox.standings(open));
    }
    over.clear();
    Map<String, String> states = new HashMap<>();
    for (Redrive decision : decisions) {
      Optional<LetterId> id = LetterId.of(decision.getLetterId());
      Optional<Standing> standing = id.map(standings::get);
      standing
          .filter(known -> known.state().isOver())
          .ifPresent(known -> over.put(id.orElseThrow(), known));
      standing.ifPresent(known -> states.put(decision.getLetterId(), known.state().title()));
    }
    return states;
  }

  private boolean isOver(Redrive decision) {
    return LetterId.of(decision.getLetterId())
        .map(over::get)
        .flatMap(Standing::decision)
        .filter(decision::equals)
        .isPresent();
  }

  /// Writes a letter back.
  public Result redrive(LetterId id, Order order) {
    return decide(id, order, Redriver::redrive);
  }

  /// Gives a letter up.
  public Result drop(LetterId id, Order order) {
    return decide(id, order, Redriver::drop);
  }

  private interface Deciding {
    Result with(Redriver redriver, Filed letter, Order order);
  }

  /// Whoever has the turn sees what the ones before have done, so that two who press the button at
  /// the same time write one record.
  private Result decide(LetterId id, Order order, Deciding deciding) {
    synchronized (turn) {
      try (Redriver redriver = new Redriver(clients, registry)) {
        redriver.takeTurn();
        Result result =
            letterbox
                .find(id)
                .map(letter -> deciding.with(redriver, letter, order))
                .orElseGet(() ->
                    new Result.Refused(
                        id,
                        "there is no dead letter %s any more; they are kept for 30 days"
                            .formatted(id)));
        log.info("{} wants the dead letter {} decided on: {}", order.by(), id, result);
        return result;
      }
    }
  }

  @Override
  public void close() {
    letterbox.close();
  }
}
