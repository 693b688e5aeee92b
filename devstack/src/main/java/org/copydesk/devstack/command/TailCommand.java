package org.copydesk.devstack.command;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.devstack.json.PlainJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows the records of a topic as they come.
@Command(
    name = "tail",
    description = "Show the records of a topic as they come.",
    mixinStandardHelpOptions = true)
public final class TailCommand implements Callable<Integer> {
  private static final int WIDTH = 160;
  private static final Duration FOREVER = Duration.ofDays(3650);

  @Mixin private ClusterOptions options = new ClusterOptions();

  @Parameters(
      arity = "0..1",
      defaultValue = "lifecycle",
      paramLabel = "TOPIC",
      description = "A topic, or its name's middle (default: lifecycle).")
  private String topic = "lifecycle";

  @Option(names = "--from-beginning", description = "Begin with the oldest record.")
  private boolean fromBeginning;

  @Option(names = "--json", description = "One line of plain JSON a record.")
  private boolean json;

  @Option(names = "--limit", paramLabel = "N", description = "Stop after N records.")
  private int limit = Integer.MAX_VALUE;

  @Override
  public Integer call() {
    String name = NewsDesk.topic(topic);
    AtomicInteger shown = new AtomicInteger();
    try (NewsDesk desk = new NewsDesk(options.cluster());
        KafkaConsumer<String, byte[]> consumer = desk.consumer(name, fromBeginning)) {
      NewsDesk.poll(
          consumer,
          FOREVER,
          record -> {
            System.out.println(line(record, desk.decode(name, record.value())));
            return shown.incrementAndGet() >= limit;
          });
    }
    return ExitCodes.OK;
  }

  @SuppressWarnings("NullAway") // a tombstone's value is null in JSON, too
  private String line(ConsumerRecord<String, byte[]> record, @Nullable Object value) {
    Object plain = value instanceof IndexedRecord avro ? PlainJson.fields(avro) : value;
    if (json) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("key", record.key());
      fields.put("partition", record.partition());
      fields.put("offset", record.offset());
      fields.put("value", plain);
      return PlainJson.line(fields);
    }
    String text = plain == null ? "(tombstone)" : plain.toString();
    return TerminalText.of(
        record.key() + "  " + (text.length() > WIDTH ? text.substring(0, WIDTH) + "…" : text));
  }
}
