package org.copydesk.e2e.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.copydesk.news.Action;
import org.copydesk.news.PubStatus;

/// Newsrooms that send by chance whatever newsrooms send: versions with and without numbers, that
/// jump back or come twice, corrections, embargoes, ends of use, kills, withholds, releases.
final class Newsrooms {
  /// A time that no run reaches.
  static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

  private static final int ARTICLES_OF_ONE_EVENT = 5;

  private final Random random;
  private final Duration tick;
  private int articles;
  private int events;

  /// @param tick embargoes and times of use end at its multiples
  Newsrooms(Random random, Duration tick) {
    this.random = random;
    this.tick = tick;
  }

  /// One article and how its newsroom works.
  final class Item {
    private final String source;
    private final String name;
    private final boolean asNinjs = random.nextBoolean();
    private final int numbered = random.nextInt(3);
    private final int firstText = articles++ / ARTICLES_OF_ONE_EVENT * Words.OF_ONE_EVENT;
    private final List<Sent> before = new ArrayList<>();
    private int left = 2 + random.nextInt(1 + random.nextInt(10));
    private int number = 1;
    private Optional<String> note = Optional.empty();

    Item(String source, String name) {
      this.source = source;
      this.name = name;
    }

    /// Where its receipts are found.
    String key() {
      return source + "/" + name;
    }

    boolean hasMore() {
      return left > 0;
    }

    /// What it sends next.
    Sent next(Instant now) {
      left--;
      boolean again = !before.isEmpty() && chance(10);
      Sent sent = again ? before.get(random.nextInt(before.size())) : anything(now);
      before.add(sent);
      return sent;
    }

    private Sent anything(Instant now) {
      String id = "event-" + events++;
      if (chance(2)) {
        return new Sent.Unreadable(id, source, name);
      }
      return chance(28) ? notice(id) : content(id, now);
    }

    private Sent notice(String id) {
      Action action =
          switch (random.nextInt(5)) {
            case 0, 1 -> Action.KILL;
            case 2 -> Action.WITHHOLD;
            default -> Action.RELEASE;
          };
      Optional<Integer> about =
          chance(25) ? Optional.of(Math.max(1, number - random.nextInt(3))) : Optional.empty();
      return new Sent.Notice(id, source, name, action, about, !chance(8), chance(15));
    }

    private Sent content(String id, Instant now) {
      if (!chance(25)) {
        number = Math.max(1, number + (chance(25) ? -random.nextInt(3) : 1));
      }
      Optional<Integer> version =
          numbered == 0 || (numbered == 1 && chance(40)) ? Optional.empty() : Optional.of(number);
      if (chance(35)) {
        note = chance(50) ? Optional.of("Correction: name " + random.nextInt(2)) : Optional.empty();
      }
      Words words =
          new Words(
              firstText + random.nextInt(Words.OF_ONE_EVENT),
              note,
              chance(25) ? Optional.of(embargo(now)) : Optional.empty(),
              asNinjs && chance(20) ? Optional.of(near(now, 9)) : Optional.empty());
      int status = random.nextInt(100);
      PubStatus declared =
          !asNinjs || status >= 10
              ? PubStatus.USABLE
              : status < 4 ? PubStatus.CANCELED : PubStatus.WITHHELD;
      Optional<Instant> made =
          asNinjs && chance(40)
              ? Optional.of(now.minusSeconds(random.nextInt(60)))
              : Optional.empty();
      return new Sent.Content(id, source, name, version, words, asNinjs, declared, made);
    }

    private Instant embargo(Instant now) {
      return chance(10) ? NEVER : near(now, 7);
    }
  }

  /// Everybody whom so many articles name.
  static List<String> people(int articles) {
    return Words.people((articles + ARTICLES_OF_ONE_EVENT - 1) / ARTICLES_OF_ONE_EVENT);
  }

  /// A full tick that is near, and may have passed.
  private Instant near(Instant now, int most) {
    long ticks = now.toEpochMilli() / tick.toMillis() + random.nextInt(most + 2) - 2;
    return Instant.ofEpochMilli(ticks * tick.toMillis());
  }

  /// What somebody sends about a whole source.
  Sent ofSource(String source) {
    return new Sent.OfSource("event-" + events++, source, chance(60), !chance(10));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
