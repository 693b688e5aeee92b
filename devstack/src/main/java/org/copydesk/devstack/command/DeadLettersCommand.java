package org.copydesk.devstack.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Shows the records that could not be processed.
@Command(
    name = "dead-letters",
    description = "List or show the records that could not be processed.",
    mixinStandardHelpOptions = true)
public final class DeadLettersCommand {
  @Command(
      name = "list",
      description = "List all dead letters with their number.",
      mixinStandardHelpOptions = true)
  int list(@Mixin ClusterOptions options) {
    List<ConsumerRecord<String, byte[]>> letters = letters(options.cluster());
    for (int i = 0; i < letters.size(); i++) {
      ConsumerRecord<String, byte[]> letter = letters.get(i);
      System.out.printf(
          "%3d  %s/%s/%s  %s%n",
          i + 1,
          header(letter, Headers.ERROR_TOPIC),
          header(letter, Headers.ERROR_PARTITION),
          header(letter, Headers.ERROR_OFFSET),
          header(letter, Headers.ERROR_MESSAGE));
    }
    System.out.println(letters.size() + " dead letters");
    return ExitCodes.OK;
  }

  @Command(
      name = "show",
      description = "Show one dead letter with its headers and bytes.",
      mixinStandardHelpOptions = true)
  int show(
      @Mixin ClusterOptions options,
      @Parameters(paramLabel = "N", description = "Its number in the list.") int number) {
    List<ConsumerRecord<String, byte[]>> letters = letters(options.cluster());
    if (number < 1 || number > letters.size()) {
      System.err.printf("there is no dead letter %d; there are %d%n", number, letters.size());
      return ExitCodes.FAILED;
    }
    ConsumerRecord<String, byte[]> letter = letters.get(number - 1);
    System.out.println("key: " + TerminalText.of(String.valueOf(letter.key())));
    letter
        .headers()
        .forEach(header ->
            System.out.println(
                header.key() + ": " + TerminalText.of(new String(header.value(), UTF_8))));
    byte[] value = letter.value();
    System.out.println(
        "value ("
            + value.length
            + " bytes): "
            + HexFormat.ofDelimiter(" ").formatHex(value, 0, Math.min(value.length, 512)));
    return ExitCodes.OK;
  }

  private static List<ConsumerRecord<String, byte[]>> letters(Cluster cluster) {
    try (NewsDesk desk = new NewsDesk(cluster)) {
      return Stream.of(
              Topics.INGEST_DEAD_LETTER, Topics.ENRICH_DEAD_LETTER, Topics.PUBLISH_DEAD_LETTER)
          .flatMap(topic -> desk.existing(topic.name()).stream())
          .toList();
    }
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "?" : TerminalText.of(new String(header.value(), UTF_8));
  }
}
