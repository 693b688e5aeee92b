package org.copydesk.devstack.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.copydesk.devstack.bench.GeneratedNews;
import org.copydesk.news.Action;
import org.copydesk.news.Document;
import org.copydesk.news.PlainArticle;
import org.copydesk.news.RawEvent;
import tools.jackson.databind.json.JsonMapper;

/// Newsrooms that send by chance whatever newsrooms send: new articles, updates, corrections, the
/// same again, older versions, kills, withholds, releases, embargoes and ends of use that fall into
/// the run; in fields, as text and as ninjs; by Kafka and by HTTP; two known sources and one that
/// nobody knows.
final class Newsrooms {
  /// The source that posts by HTTP.
  static final String POSTING = "paper";

  /// The sources whose settings the newsroom keeps.
  static final List<String> KNOWN = List.of("wire", POSTING);

  private static final String UNKNOWN = "stringer";
  private static final List<String> SOURCES = List.of("wire", "wire", POSTING, POSTING, UNKNOWN);
  private static final int MOST_AT_WORK = 60;
  private static final int TELL_THE_SAME = 3;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String run;
  private final Random random;
  private final List<Item> items = new ArrayList<>();
  private int begun;
  private int events;

  /// @param run makes the items differ from those of any other run
  Newsrooms(String run, Random random) {
    this.run = run;
    this.random = random;
  }

  /// An article that somebody works on.
  private final class Item {
    private final String source = SOURCES.get(random.nextInt(SOURCES.size()));
    private final String name = "%s-%d".formatted(run, begun++);
    private final String words = GeneratedNews.article(begun / TELL_THE_SAME);
    private final boolean numbered = random.nextBoolean();
    private final List<Letter> sent = new ArrayList<>();
    private int version;

    Letter next(Instant now) {
      Letter letter = sent.isEmpty() ? content(now, ++version) : anything(now);
      sent.add(letter);
      return letter;
    }

    private Letter anything(Instant now) {
      int dice = random.nextInt(100);
      if (dice < 12) {
        return sent.get(random.nextInt(sent.size()));
      } else if (dice < 22) {
        return content(now, Math.max(1, version - 1));
      } else if (dice < 45) {
        return notice();
      }
      return content(now, ++version);
    }

    private Letter notice() {
      Action action =
          switch (random.nextInt(4)) {
            case 0 -> Action.KILL;
            case 1 -> Action.WITHHOLD;
            default -> Action.RELEASE;
          };
      if (source.equals(POSTING) && chance(40)) {
        return new Letter.PostedNotice(source, name, action);
      }
      RawEvent event = event().setAction(action).setReason("A wrong name.").build();
      return new Letter.Written(event, !chance(20), !chance(10));
    }

    private Letter content(Instant now, int number) {
      Optional<String> stated = numbered ? Optional.of(Integer.toString(number)) : Optional.empty();
      String text = words + "This is version %d of the story.\n".formatted(number);
      if (source.equals(POSTING) && chance(40)) {
        return new Letter.Posted(source, name, stated, text);
      }
      Object content =
          switch (random.nextInt(3)) {
            case 0 -> document("text/plain", text);
            case 1 -> document("application/vnd.iptc.ninjs+json", ninjs(text, now));
            default -> fields(text, number, now);
          };
      RawEvent event = event().setItemVersion(stated.orElse(null)).setContent(content).build();
      return new Letter.Written(event, false, !chance(10));
    }

    private RawEvent.Builder event() {
      return RawEvent.newBuilder()
          .setEventId("%s-event-%d".formatted(run, events++))
          .setSource(source)
          .setItemId(name);
    }
  }

  private PlainArticle fields(String text, int number, Instant now) {
    return PlainArticle.newBuilder()
        .setHeadline(text.lines().skip(2).findFirst().orElse("News"))
        .setBody(text)
        .setEdNote(chance(25) ? "Correction: version %d.".formatted(number) : null)
        .setEmbargoedUntil(chance(20) ? soon(now) : null)
        .build();
  }

  private String ninjs(String text, Instant now) {
    Map<String, Object> item = new java.util.LinkedHashMap<>();
    item.put("type", "text");
    item.put("headline", text.lines().skip(2).findFirst().orElse("News"));
    item.put("body_text", text);
    if (chance(25)) {
      item.put("expires", soon(now));
    }
    if (chance(15)) {
      item.put("embargoed", soon(now));
    }
    return JSON.writeValueAsString(item);
  }

  /// Within the run, and long enough to be held.
  private String soon(Instant now) {
    return now.plus(Duration.ofSeconds(4L + random.nextInt(20)))
        .truncatedTo(ChronoUnit.SECONDS)
        .toString();
  }

  private static Document document(String mediaType, String text) {
    return Document.newBuilder()
        .setMediaType(mediaType)
        .setBytes(ByteBuffer.wrap(text.getBytes(UTF_8)))
        .build();
  }

  /// What is sent next.
  Letter next(Instant now) {
    if (items.size() >= MOST_AT_WORK) {
      items.remove(random.nextInt(items.size()));
    }
    if (items.isEmpty() || chance(30)) {
      items.add(new Item());
      return items.getLast().next(now);
    }
    return items.get(random.nextInt(items.size())).next(now);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
