package org.copydesk.devstack.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.news.Receipt;
import org.copydesk.schemas.Topics;
import org.copydesk.trace.Place;

/// Each record of the raw log has one receipt, by its place, and each receipt such a record.
final class ReceiptPerEvent implements Check {
  private record Unanswered(String key, Instant written) {}

  private final Map<Place, Unanswered> unanswered = new LinkedHashMap<>();
  private final Map<Place, Place> receipts = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  @Override
  public void take(Line line) {
    if (line.isOn(Topics.RAW) || line.isOn(Topics.RAW_NOTICE)) {
      unanswered.put(line.place(), new Unanswered(line.key(), line.written()));
    }
    line.as(Receipt.class).ifPresent(receipt -> answer(line, receipt));
  }

  private void answer(Line line, Receipt receipt) {
    Place event = Place.of(receipt);
    Place before = receipts.putIfAbsent(event, line.place());
    String article = receipt.getUri().orElse(line.key());
    if (before != null) {
      findings.add(
          Finding.at(
              line,
              Promise.ONE_RECEIPT,
              article,
              "a second receipt of %s; the first is %s".formatted(event, before)));
    } else if (unanswered.remove(event) == null) {
      findings.add(
          Finding.at(
              line,
              Promise.ONE_RECEIPT,
              article,
              "a receipt of %s, where no event lies".formatted(event)));
    }
  }

  @Override
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>(findings);
    unanswered.forEach((place, event) ->
        all.add(
            new Finding(
                Promise.ONE_RECEIPT, place, event.key(), "has no receipt", event.written())));
    return all;
  }
}
