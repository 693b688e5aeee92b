package org.copydesk.devstack.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.copydesk.devstack.json.PlainJson;
import org.copydesk.trace.Footprint;
import org.copydesk.trace.Place;
import org.copydesk.trace.Trail;
import org.copydesk.trace.Verdict;

/// A trail as lines of JSON: a footprint each, then what each topic holds, then the verdict.
final class TraceJson {
  private TraceJson() {}

  static Stream<String> lines(Trail trail, Verdict verdict) {
    return Stream.of(
            trail.footprints().stream().map(TraceJson::footprint),
            verdict.topics().stream().flatMap(TraceJson::held),
            Stream.of(end(trail, verdict)))
        .flatMap(lines -> lines)
        .map(PlainJson::line);
  }

  private static Map<String, Object> footprint(Footprint footprint) {
    Map<String, Object> fields = place("record", footprint.place());
    fields.put("at", footprint.at().toString());
    fields.put("key", footprint.key());
    footprint.version().ifPresent(version -> fields.put("version", version));
    fields.put("says", footprint.text());
    return fields;
  }

  private static Stream<Map<String, Object>> held(Verdict.Held held) {
    return Stream.of(held.asserting(), held.retracted())
        .flatMap(List::stream)
        .map(standing -> {
          Map<String, Object> fields = place("holds", standing.place());
          fields.put("at", standing.at().toString());
          fields.put("key", standing.key());
          fields.put("asserts", standing.asserts());
          fields.put("tombstone", standing.tombstone());
          standing.version().ifPresent(version -> fields.put("version", version));
          return fields;
        });
  }

  private static Map<String, Object> end(Trail trail, Verdict verdict) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("line", "verdict");
    fields.put("takenBack", verdict.takenBack().orElse(""));
    fields.put("stillAsserted", verdict.isBroken());
    fields.put("recordsLeftOut", trail.more());
    return fields;
  }

  private static Map<String, Object> place(String line, Place place) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("line", line);
    fields.put("topic", place.topic());
    fields.put("partition", place.partition());
    fields.put("offset", place.offset());
    return fields;
  }
}
