package org.copydesk.devstack.command;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.news.Action;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Receipt;
import org.copydesk.schemas.Topics;
import org.jspecify.annotations.Nullable;

/// Sends a notice on the lane of its own and prints its receipt.
final class Notices {
  private Notices() {}

  static int send(
      Cluster cluster, Action action, String source, String item, @Nullable String reason) {
    RawEvent event =
        RawEvent.newBuilder()
            .setEventId(UUID.randomUUID().toString())
            .setSource(source)
            .setItemId(item)
            .setReceivedAt(Instant.now())
            .setAction(action)
            .setReason(reason)
            .build();
    try (NewsDesk desk = new NewsDesk(cluster);
        KafkaConsumer<String, byte[]> receipts = desk.consumer(Topics.RECEIPT.name(), false)) {
      String place = desk.send(Topics.RAW_NOTICE, event);
      Map<String, Receipt> found = Receipts.await(desk, receipts, Set.of(place));
      Receipt receipt = found.get(place);
      System.out.println(
          receipt == null
              ? "no receipt within a minute; see ./copydesk status"
              : Receipts.line(receipt));
      return receipt != null && Receipts.isFine(receipt) ? ExitCodes.OK : ExitCodes.FAILED;
    }
  }
}
