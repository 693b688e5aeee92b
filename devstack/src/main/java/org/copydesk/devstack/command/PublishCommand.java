package org.copydesk.devstack.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.ingest.document.DocumentReader;
import org.copydesk.ingest.document.Reading;
import org.copydesk.news.Channel;
import org.copydesk.news.Document;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Receipt;
import org.copydesk.schemas.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Publishes files as raw events and prints the receipt of each.
@Command(name = "publish", description = "Send files as raw events and print the receipt of each.")
public final class PublishCommand implements Callable<Integer> {
  @Mixin private ClusterOptions options = new ClusterOptions();

  /// The standard help options would take `--version`, which is the item's here.
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help message and exit.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it by itself
  private boolean help;

  @Option(names = "--source", defaultValue = "cli", description = "The source (default: cli).")
  private String source = "cli";

  @Option(
      names = "--item",
      description = "The item id; for one file only (default: the file's name).")
  private Optional<String> item = Optional.empty();

  @Option(names = "--version", description = "The provider's version of the item.")
  private Optional<String> version = Optional.empty();

  @Option(names = "--media-type", description = "The media type (default: by the file's content).")
  private Optional<String> mediaType = Optional.empty();

  @Option(names = "--url", description = "The document's address.")
  private Optional<String> url = Optional.empty();

  @Parameters(arity = "1..*", paramLabel = "FILE")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws IOException {
    if (item.isPresent() && files.size() > 1) {
      System.err.println("--item names one article; give one file with it");
      return 2;
    }
    boolean failed = false;
    try (NewsDesk desk = new NewsDesk(options.cluster());
        KafkaConsumer<String, byte[]> receipts = desk.consumer(Topics.RECEIPT.name(), false)) {
      Map<String, Path> sent = new LinkedHashMap<>();
      for (Path file : files) {
        Optional<String> obstacle = obstacle(file);
        if (obstacle.isEmpty()) {
          sent.put(desk.send(Topics.RAW, event(file)), file);
        } else {
          System.err.println(file + ": " + obstacle.get());
          failed = true;
        }
      }
      Map<String, List<Receipt>> found = Receipts.awaitWithItems(desk, receipts, sent.keySet());
      for (Map.Entry<String, Path> each : sent.entrySet()) {
        List<Receipt> answers = found.getOrDefault(each.getKey(), List.of());
        print(each.getValue(), answers);
        failed = failed || answers.isEmpty() || !answers.stream().allMatch(Receipts::isFine);
      }
    }
    return failed ? ExitCodes.FAILED : ExitCodes.OK;
  }

  private static void print(Path file, List<Receipt> answers) {
    if (answers.isEmpty()) {
      System.out.println(file + ": no receipt within a minute; see ./copydesk status");
      return;
    }
    System.out.println(file + ": " + Receipts.line(answers.getFirst()));
    answers.stream()
        .skip(1)
        .forEach(item ->
            System.out.println(
                "  " + TerminalText.of(item.getItemId()) + ": " + Receipts.line(item)));
    int missing = answers.getFirst().getUnpackedItems().orElse(0) - (answers.size() - 1);
    if (missing > 0) {
      System.out.println(
          "  %d items have no receipt yet; see ./copydesk status".formatted(missing));
    }
  }

  private static Optional<String> obstacle(Path file) throws IOException {
    return Files.isRegularFile(file) && Files.isReadable(file)
        ? DocumentReader.tooLarge(Files.size(file)).map(Reading.Rejected::reason)
        : Optional.of("cannot be read; is the path right?");
  }

  private RawEvent event(Path file) throws IOException {
    return RawEvent.newBuilder()
        .setEventId(UUID.randomUUID().toString())
        .setSource(source)
        .setItemId(item.orElse(file.getFileName().toString()))
        .setChannel(Channel.FILE)
        .setReceivedAt(Instant.now())
        .setUrl(url.orElse(null))
        .setItemVersion(version.orElse(null))
        .setContent(
            Document.newBuilder()
                .setMediaType(mediaType.orElseGet(() -> MediaTypes.of(file)))
                .setBytes(ByteBuffer.wrap(Files.readAllBytes(file)))
                .build())
        .build();
  }
}
