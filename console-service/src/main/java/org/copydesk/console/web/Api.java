package org.copydesk.console.web;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.TimeoutException;
import org.copydesk.console.letter.LetterDesk;
import org.copydesk.console.newsroom.Filter;
import org.copydesk.console.newsroom.LetterLine;
import org.copydesk.deadletter.LetterId;
import org.copydesk.news.Redrive;

/// The data behind the pages. Whoever is not signed in gets what subscribers may see, and numbers;
/// what the access lists call the desk's own is for who is.
final class Api {
  private static final int MOST_ROWS = 500;
  private static final int MOST_HELD = 500;

  private final Supplier<Desk> current;
  private final Sessions sessions;

  /// @param current all that the pages are made from, as it is now
  Api(Supplier<Desk> current, Sessions sessions) {
    this.current = current;
    this.sessions = sessions;
  }

  private Desk desk() {
    return current.get();
  }

  /// The answer; absent where there is nothing at the path.
  Optional<Answer> answer(Request request) throws InterruptedException {
    boolean signedIn = sessions.isSignedIn(request.session(), Instant.now());
    return switch (request.path()) {
      case "/api/session" -> json(session(signedIn));
      case "/api/pipeline" -> json(pipeline());
      case "/api/articles" -> json(articles(request));
      case "/api/article" -> Optional.of(article(request.query("uri"), signedIn));
      case "/api/held" -> json(held());
      case "/api/way" -> Optional.of(signedIn ? way(request.query("of")) : Answer.signInFirst());
      case "/api/dead-letters" ->
          Optional.of(signedIn ? Answer.json(letters(desk())) : Answer.signInFirst());
      case "/api/dead-letter" ->
          Optional.of(signedIn ? letter(request.query("at")) : Answer.signInFirst());
      case "/api/sources" ->
          Optional.of(
              signedIn
                  ? Answer.json(desk().newsroom().sources(Instant.now()))
                  : Answer.signInFirst());
      default -> Optional.empty();
    };
  }

  private static Optional<Answer> json(Object value) {
    return Optional.of(Answer.json(value));
  }

  private Map<String, Object> session(boolean signedIn) {
    return Map.of("signedIn", signedIn, "canSignIn", sessions.possible());
  }

  /// How many dead letters there are tells nobody anything of the news.
  private Map<String, Object> pipeline() {
    return Map.of(
        "state",
        desk().pipeline().get(),
        "deadLetters",
        desk().newsroom().openLetters(),
        "articles",
        desk().newsroom().articles(),
        "heldHere",
        desk().newsroom().heldCount());
  }

  private Map<String, Object> articles(Request request) {
    Filter filter =
        new Filter(request.query("source"), request.query("standing"), request.query("text"));
    return Map.of(
        "rows",
        desk().newsroom().rows(filter, MOST_ROWS),
        "sources",
        desk().newsroom().sourceNames());
  }

  private Answer article(String uri, boolean signedIn) {
    try {
      return desk()
          .articles()
          .find(uri, signedIn)
          .map(found -> Answer.json(ArticleView.of(found)))
          .orElseGet(
              () -> Answer.notFound("no topic that you may see knows an article \"" + uri + "\""));
    } catch (TimeoutException e) {
      return tooSlow(e);
    }
  }

  private Map<String, Object> held() {
    return Map.of(
        "now",
        Instant.now(),
        "count",
        desk().newsroom().heldCount(),
        "held",
        desk().newsroom().held(MOST_HELD));
  }

  private Answer way(String asked) throws InterruptedException {
    if (asked.isBlank()) {
      return Answer.problem(
          400, "Bad Request", "say of what: a URI, SOURCE/ITEM or the id of a raw event");
    }
    try {
      return desk()
          .ways()
          .follow(asked.strip())
          .map(way ->
              way.trail().footprints().isEmpty()
                  ? Answer.notFound("there is no record of \"" + asked + "\"")
                  : Answer.json(WayView.of(way)))
          .orElseGet(() ->
              Answer.problem(
                  503,
                  "Service Unavailable",
                  "others are following articles just now; try again in a minute"));
    } catch (TimeoutException e) {
      return tooSlow(e);
    }
  }

  private static Answer tooSlow(TimeoutException e) {
    return Answer.problem(
        504,
        "Gateway Timeout",
        "the topics are too large to look it up here in time (" + e.getMessage() + ")");
  }

  private static Map<String, Object> letters(Desk desk) {
    List<LetterLine> lines = desk.newsroom().letters();
    Map<String, String> states = desk.letters().states(desk.newsroom().decisions());
    return Map.of("letters", lines, "states", states);
  }

  private Answer letter(String id) {
    return LetterId.of(id)
        .flatMap(desk().letters()::read)
        .map(Answer::json)
        .orElseGet(() ->
            Answer.notFound("there is no dead letter \"" + id + "\"; they are kept for 30 days"));
  }

  /// Decides on a dead letter; for who is signed in, from a page of ours.
  Answer decide(Request request) {
    if (!sessions.isSignedIn(request.session(), Instant.now())) {
      return Answer.signInFirst();
    }
    LetterDesk letters = desk().letters();
    // Whoever looks at the list next sees it there, however far it has been read.
    Consumer<Redrive> told = desk().newsroom()::decided;
    return request.path().equals("/api/drop")
        ? Decisions.drop(request, letters, told)
        : Decisions.redrive(request, letters, told);
  }

  /// The paths that it answers, for tests of who may see what.
  static Collection<String> deskPaths() {
    return List.of("/api/way", "/api/dead-letters", "/api/dead-letter", "/api/sources");
  }
}
