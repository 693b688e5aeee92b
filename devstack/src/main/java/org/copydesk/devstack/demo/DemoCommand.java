package org.copydesk.devstack.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.devstack.command.ExitCodes;
import org.copydesk.devstack.command.Receipts;
import org.copydesk.devstack.command.StackOptions;
import org.copydesk.devstack.process.ServiceProcess;
import org.copydesk.devstack.process.Stack;
import org.copydesk.news.Action;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.Receipt;
import org.copydesk.schemas.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Starts everything, sends sample news and shows what becomes of it.
@Command(
    name = "demo",
    description = "Start everything, send sample news, show what becomes of it.",
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @Mixin private StackOptions options = new StackOptions();

  @Option(
      names = "--once",
      description =
          "Stop by itself; exit 0 when every event has its receipt and what was accepted is published.")
  private boolean once;

  @Override
  public Integer call() throws InterruptedException {
    Path data = options.data().resolve("demo-" + System.currentTimeMillis());
    Stack stack = options.stack(data);
    Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "stop-stack"));
    stack.start(System.out::println);
    boolean complete;
    try (NewsDesk desk = new NewsDesk(stack.cluster());
        KafkaConsumer<String, byte[]> receipts = desk.consumer(Topics.RECEIPT.name(), false);
        KafkaConsumer<String, byte[]> lifecycle = desk.consumer(Topics.LIFECYCLE.name(), true)) {
      System.out.println("\nWhat was sent, and the receipt of each:");
      List<Receipt> answered = new ArrayList<>();
      boolean all = send(desk, receipts, Samples.first(), answered);
      all &= send(desk, receipts, Samples.then(), answered);
      System.out.println("\nWhat happened to the articles (news.lifecycle.v1):");
      complete = watch(desk, lifecycle, answered) && all;
      System.out.println("\nWhat subscribers see now (news.published.v1):");
      show(desk);
    }
    if (once) {
      System.out.println(
          complete
              ? "\nEvery event has its receipt, and what was accepted is published or withdrawn."
              : "\nNot everything was answered and published within the time.");
      return complete ? ExitCodes.OK : ExitCodes.FAILED;
    }
    System.out.printf(
        """

        It goes on running until Ctrl-C. See it in a browser: http://127.0.0.1:%d (sign in with "demo").
        Look further, for example:
          ./copydesk tail lifecycle --from-beginning --data %s --port-offset %d
          ./copydesk publish FILE --data %s --port-offset %d
          curl -i -H 'Authorization: Bearer demo' -H 'Content-Type: text/plain' --data-binary @FILE http://127.0.0.1:%d/v1/raw/demo/my-item
          curl http://127.0.0.1:%d/metrics
          kcat -b %s -t news.ninjs.v1 -C -e
        """,
        stack.ports().console(),
        data,
        stack.ports().offset(),
        data,
        stack.ports().offset(),
        stack.ports().http(),
        stack.ports().management(ServiceProcess.ENRICH),
        stack.cluster().bootstrapServers());
    new CountDownLatch(1).await();
    return ExitCodes.OK;
  }

  /// Sends samples and prints their receipts.
  ///
  /// @param answered takes the receipts, those of items included
  /// @return whether every event and every item has one
  private static boolean send(
      NewsDesk desk,
      KafkaConsumer<String, byte[]> receipts,
      List<Sample> samples,
      List<Receipt> answered) {
    Map<String, String> sent = new LinkedHashMap<>();
    for (Sample sample : samples) {
      String place =
          switch (sample) {
            case Sample.Event(String _, var event) ->
                desk.send(
                    event.getAction() == Action.CONTENT ? Topics.RAW : Topics.RAW_NOTICE, event);
            case Sample.Poison(String _, var bytes) ->
                desk.sendBytes(Topics.RAW, "poison", bytes.get());
          };
      sent.put(place, sample.what());
    }
    Map<String, List<Receipt>> found =
        Receipts.awaitWithItems(desk, receipts, Set.copyOf(sent.keySet()));
    boolean all = true;
    for (Map.Entry<String, String> each : sent.entrySet()) {
      List<Receipt> answers = found.getOrDefault(each.getKey(), List.of());
      System.out.printf(
          "  %-36s %s%n",
          each.getValue(), answers.isEmpty() ? "no receipt" : Receipts.line(answers.getFirst()));
      answers.stream()
          .skip(1)
          .forEach(item -> System.out.printf("  %36s %s%n", "its item:", Receipts.line(item)));
      all &=
          !answers.isEmpty()
              && answers.getFirst().getUnpackedItems().orElse(0) == answers.size() - 1;
      answered.addAll(answers);
    }
    return all;
  }

  /// Shows lifecycle events until the newest accepted version of each article has been taken up.
  private static boolean watch(
      NewsDesk desk, KafkaConsumer<String, byte[]> lifecycle, List<Receipt> answered) {
    Map<String, Long> wanted = new HashMap<>();
    answered.forEach(receipt ->
        receipt
            .getArticleVersion()
            .ifPresent(version -> wanted.merge(receipt.getUri().orElse(""), version, Math::max)));
    Map<String, AtomicLong> open = new HashMap<>();
    wanted.forEach((uri, version) -> open.put(uri, new AtomicLong(version)));
    return NewsDesk.poll(
        lifecycle,
        LIMIT,
        record -> {
          if (desk.decode(Topics.LIFECYCLE.name(), record.value())
              instanceof LifecycleEvent event) {
            System.out.printf(
                "  %-15s %s version %d%s%n",
                event.getType(),
                event.getUri(),
                event.getToVersion(),
                event.getReason().map(reason -> ": " + reason).orElse(""));
            AtomicLong version = open.get(event.getUri());
            if (version != null
                && event.getType() != LifecycleType.EMBARGOED
                && event.getToVersion() >= version.get()) {
              open.remove(event.getUri());
            }
          }
          return open.isEmpty();
        });
  }

  private static void show(NewsDesk desk) {
    Map<String, PublishedArticle> visible = new LinkedHashMap<>();
    for (ConsumerRecord<String, byte[]> record : desk.existing(Topics.PUBLISHED.name())) {
      if (desk.decode(Topics.PUBLISHED.name(), record.value())
          instanceof PublishedArticle article) {
        visible.put(record.key(), article);
      } else {
        visible.remove(record.key());
      }
    }
    visible.values().forEach(article -> System.out.print(Paint.standard().article(article)));
  }
}
