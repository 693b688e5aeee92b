package org.copydesk.e2e.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.news.Action;
import org.copydesk.news.Change;
import org.copydesk.news.Outcome;
import org.copydesk.news.PubStatus;

/// The rules of ingest, stated a second time: which answer an event gets and which version it
/// makes. Takes events in the order in which ingest takes them.
final class GateRules {
  /// An answer to an event.
  record Answer(
      String id,
      Outcome outcome,
      String code,
      Optional<Long> version,
      Optional<Long> current,
      Optional<Instant> embargoed) {}

  /// What is known of an article.
  private static final class Item {
    private long version;
    private PubStatus status = PubStatus.USABLE;
    private boolean withheldByItself;
    private Optional<Integer> itemVersion = Optional.empty();
    private Optional<Instant> made = Optional.empty();
    private Optional<Words> words = Optional.empty();
    private final List<Version> versions = new ArrayList<>();

    private boolean isKnown() {
      return version > 0;
    }

    private Optional<Long> current() {
      return isKnown() ? Optional.of(version) : Optional.empty();
    }

    /// Positive for an explicitly newer version, negative for an older, else 0.
    private int order(Optional<Integer> other) {
      return itemVersion.isPresent() && other.isPresent()
          ? Integer.compare(other.get(), itemVersion.get())
          : 0;
    }
  }

  /// What kind of news an event is to its article.
  private record News(
      String id,
      Action action,
      Optional<Integer> itemVersion,
      Optional<Instant> made,
      Optional<Words> words,
      boolean byDocument,
      boolean hasReason) {}

  private final Set<String> refusing;
  private final Map<String, Item> items = new TreeMap<>();
  private final Map<String, Boolean> withdrawn = new HashMap<>();
  private final Map<String, String> toWithdraw = new TreeMap<>();
  private final Map<String, List<Answer>> answers = new HashMap<>();

  /// @param refusing the sources that are set to refuse conflicts
  GateRules(Set<String> refusing) {
    this.refusing = new HashSet<>(refusing);
  }

  /// Answers an event.
  void take(Sent sent, Instant now) {
    answers.computeIfAbsent(sent.key(), _ -> new ArrayList<>()).add(answer(sent, now));
  }

  private Answer answer(Sent sent, Instant now) {
    Item item = items.getOrDefault(sent.key(), new Item());
    boolean closed = withdrawn.getOrDefault(sent.source(), false);
    return switch (sent) {
      case Sent.OfSource source -> ofSource(source);
      case Sent.Notice notice when closed && notice.action() != Action.KILL ->
          refused(sent, item, Outcome.REJECTED, "source-withdrawn");
      case Sent.Notice notice ->
          judged(
              sent,
              item,
              new News(
                  notice.id(),
                  notice.action(),
                  notice.itemVersion(),
                  Optional.empty(),
                  Optional.empty(),
                  false,
                  notice.hasReason()),
              now);
      case Sent.Content _, Sent.Unreadable _ when closed ->
          refused(sent, item, Outcome.REJECTED, "source-withdrawn");
      case Sent.Unreadable _ -> refused(sent, item, Outcome.REJECTED, "unreadable-embargo");
      case Sent.Content content ->
          judged(
              sent,
              item,
              new News(
                  content.id(),
                  asked(content.declared()),
                  content.itemVersion(),
                  content.made(),
                  Optional.of(content.words()),
                  true,
                  true),
              now);
    };
  }

  private static Action asked(PubStatus declared) {
    return switch (declared) {
      case CANCELED -> Action.KILL;
      case WITHHELD -> Action.WITHHOLD;
      default -> Action.CONTENT;
    };
  }

  private Answer ofSource(Sent.OfSource sent) {
    Item none = new Item();
    Optional<Boolean> state = Optional.ofNullable(withdrawn.get(sent.source()));
    if (sent.withdraws() && !sent.hasReason()) {
      return refused(sent, none, Outcome.REJECTED, "reason-missing");
    }
    if (!sent.withdraws() && state.isEmpty()) {
      return refused(sent, none, Outcome.REJECTED, "nothing-to-reinstate");
    }
    if (state.orElse(false) == sent.withdraws()) {
      return refused(sent, none, Outcome.DUPLICATE, "already-so");
    }
    withdrawn.put(sent.source(), sent.withdraws());
    if (sent.withdraws()) {
      toWithdraw.put(sent.source(), sent.id());
    } else {
      toWithdraw.remove(sent.source());
    }
    return refused(sent, none, Outcome.ACCEPTED, "");
  }

  /// Every article of a source that was withdrawn, and that is not cancelled yet, gets a version.
  void withdrawArticles() {
    toWithdraw.forEach((source, event) ->
        items.forEach((key, item) -> {
          if (key.startsWith(source + "/") && item.status != PubStatus.CANCELED) {
            item.status = PubStatus.CANCELED;
            item.withheldByItself = false;
            item.version++;
            item.versions.add(
                new Version(
                    item.version,
                    Change.SOURCE_WITHDRAWN,
                    PubStatus.CANCELED,
                    Optional.empty(),
                    Optional.of(event)));
          }
        }));
    toWithdraw.clear();
  }

  private Answer judged(Sent sent, Item item, News news, Instant now) {
    return switch (news.action()) {
      case CONTENT -> content(sent, item, news, now);
      case RELEASE ->
          item.isKnown() && item.status != PubStatus.USABLE
              ? accepted(sent, item, news, Change.RELEASED, PubStatus.USABLE, false, now)
              : refused(sent, item, Outcome.REJECTED, "nothing-to-release");
      case KILL -> takingBack(sent, item, news, Change.KILLED, PubStatus.CANCELED, now);
      default -> takingBack(sent, item, news, Change.WITHHELD, PubStatus.WITHHELD, now);
    };
  }

  private Answer content(Sent sent, Item item, News news, Instant now) {
    int order = item.order(news.itemVersion());
    // A correction says so in a note that the version before did not have.
    boolean corrects =
        news.words().flatMap(Words::note).isPresent()
            && !news.words().flatMap(Words::note).equals(item.words.flatMap(Words::note));
    Change change = corrects ? Change.CORRECTED : Change.UPDATED;
    if (!item.isKnown()) {
      return accepted(sent, item, news, Change.CREATED, PubStatus.USABLE, false, now);
    }
    if (item.status == PubStatus.CANCELED) {
      return order > 0
          ? accepted(sent, item, news, change, PubStatus.USABLE, false, now)
          : refused(sent, item, Outcome.STALE, "killed");
    }
    if (news.words().equals(item.words)) {
      if (order > 0 || item.itemVersion.isEmpty()) {
        item.itemVersion = news.itemVersion().or(() -> item.itemVersion);
      }
      return refused(sent, item, Outcome.DUPLICATE, "same-content");
    }
    boolean sameVersion =
        news.itemVersion().isPresent() && news.itemVersion().equals(item.itemVersion);
    boolean madeBefore =
        news.made().isPresent()
            && item.made.isPresent()
            && !news.made().get().plus(Duration.ofMillis(1)).isAfter(item.made.get());
    if (order < 0 || (order == 0 && !sameVersion && madeBefore)) {
      return refused(sent, item, Outcome.STALE, "older-version");
    }
    boolean conflict = sameVersion && item.words.isPresent();
    if (conflict && refusing.contains(sent.source())) {
      return refused(sent, item, Outcome.CONFLICT, "version-conflict");
    }
    boolean releasesItself = item.withheldByItself && order > 0;
    return accepted(
        sent,
        item,
        news,
        item.words.isEmpty() ? Change.CREATED : change,
        releasesItself ? PubStatus.USABLE : item.status,
        conflict,
        now);
  }

  private Answer takingBack(
      Sent sent, Item item, News news, Change change, PubStatus status, Instant now) {
    if (!news.hasReason()) {
      return refused(sent, item, Outcome.REJECTED, "reason-missing");
    }
    if (item.order(news.itemVersion()) < 0) {
      return refused(sent, item, Outcome.STALE, "older-version");
    }
    if (item.isKnown() && item.status == status) {
      item.itemVersion = news.itemVersion().or(() -> item.itemVersion);
      item.withheldByItself = item.withheldByItself && news.byDocument();
      return refused(sent, item, Outcome.DUPLICATE, "already-so");
    }
    if (item.status == PubStatus.CANCELED) {
      return refused(sent, item, Outcome.STALE, "killed");
    }
    return accepted(sent, item, news, change, status, false, now);
  }

  private Answer accepted(
      Sent sent,
      Item item,
      News news,
      Change change,
      PubStatus status,
      boolean conflict,
      Instant now) {
    items.put(sent.key(), item);
    item.version++;
    item.itemVersion = news.itemVersion().or(() -> item.itemVersion);
    item.made = news.made().or(() -> item.made);
    if (news.action() == Action.CONTENT) {
      item.words = news.words();
    }
    item.withheldByItself =
        status == PubStatus.WITHHELD
            && (news.action() == Action.WITHHOLD ? news.byDocument() : item.withheldByItself);
    item.status = status;
    item.versions.add(
        new Version(
            item.version,
            change,
            status,
            news.words(),
            news.action() == Action.CONTENT ? Optional.empty() : Optional.of(news.id())));
    return new Answer(
        sent.id(),
        conflict ? Outcome.CONFLICT : Outcome.ACCEPTED,
        conflict ? "version-conflict" : "",
        Optional.of(item.version),
        Optional.of(item.version),
        status == PubStatus.CANCELED
            ? Optional.empty()
            : news.words().flatMap(Words::embargo).filter(now::isBefore));
  }

  private static Answer refused(Sent sent, Item item, Outcome outcome, String code) {
    return new Answer(sent.id(), outcome, code, Optional.empty(), item.current(), Optional.empty());
  }

  /// The answers by key, in order.
  Map<String, List<Answer>> answers() {
    return answers;
  }

  /// The versions of an article, in order.
  List<Version> versions(String key) {
    return items.getOrDefault(key, new Item()).versions;
  }
}
