package org.copydesk.schemas;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The catalogue as docs/topics.md shows it.
public final class TopicsDocument {
  private TopicsDocument() {}

  /// The whole document in Markdown.
  public static String markdown() {
    return """
    # Topics

    Made from the catalogue in code (`org.copydesk.schemas.Topics`): do not edit. After a change of the
    catalogue run `./mvnw -pl schemas -am test -Dcopydesk.docs=write`.

    Keys are UTF-8 strings. Avro values are in Confluent's wire format, subject `<topic>-value`; the records of routes are written
    with the schema of `news.published.v1`. All topics are
    compressed with zstd and take records of up to 8 MiB, dead letters 9 MiB. Tombstones of compacted topics are kept for
    7 days.

    Each route has a topic of its own, which `./copydesk route add` makes (docs/routes.md): the last line stands for all of them.
    `news.enriched-shadow.v1` is there only from a replay until it is discarded (docs/replay.md); its records are written with the
    schema of `news.enriched.v1`.

    | topic | key | value | kept | partitions | written by | read by | what it is for |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    %s

    ## Who may read what

    | | topics |
    | --- | --- |
    | public: for subscribers | %s |
    | the desk's own: embargoed, withheld, killed and rejected news is among it | %s |

    All topics but dead letters have the same number of partitions, so that records of an article meet; `topics create` takes
    another on a new cluster (`--partitions`, docs/scale.md). Topics of routes get as many.

    The topics that the services make for their stores and repartitions, `<service>-…`, are the desk's own too.
    The right to read a route's topic is given route by route.
    `./copydesk acls` prints what each role needs to be allowed, from this catalogue ([consuming.md](consuming.md)).
    """
        .formatted(
            everything().map(TopicsDocument::row).collect(Collectors.joining("\n")),
            names(Topic::isPublic),
            names(topic -> !topic.isPublic()));
  }

  private static Stream<Topic<?, ?>> everything() {
    return Stream.of(Topics.all(), Topics.onDemand(), List.<Topic<?, ?>>of(RouteTopic.any()))
        .flatMap(List::stream);
  }

  private static String names(Predicate<Topic<?, ?>> wanted) {
    return everything().filter(wanted).map(Topic::name).collect(Collectors.joining(", "));
  }

  private static String row(Topic<?, ?> topic) {
    return "| "
        + String.join(
            " | ",
            topic.name(),
            topic.keyMeaning(),
            value(topic),
            kept(topic.cleanup()),
            Integer.toString(topic.partitions()),
            titles(topic.writers()),
            titles(topic.readers()),
            topic.purpose())
        + " |";
  }

  private static String value(Topic<?, ?> topic) {
    return topic
        .valueSchema()
        .map(schema -> "Avro " + schema.getName())
        .orElse(topic.valueType() == String.class ? "JSON" : "bytes as they arrived");
  }

  private static String kept(Topic.Cleanup cleanup) {
    return switch (cleanup) {
      case Topic.Cleanup.Delete(var retention) -> retention.toDays() + " days";
      case Topic.Cleanup.Compact() -> "latest of each key";
    };
  }

  private static String titles(List<Party> parties) {
    return parties.stream().map(Party::title).collect(Collectors.joining(", "));
  }
}
