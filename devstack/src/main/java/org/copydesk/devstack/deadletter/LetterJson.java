package org.copydesk.devstack.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.header.Header;
import org.copydesk.deadletter.Destination;
import org.copydesk.deadletter.Filed;
import org.copydesk.deadletter.Letter;
import org.copydesk.deadletter.Original;
import org.copydesk.deadletter.Result;
import org.copydesk.devstack.json.PlainJson;
import org.copydesk.news.Redrive;
import org.copydesk.schemas.Headers;

/// Dead letters for programs.
public final class LetterJson {
  private LetterJson() {}

  /// What the list says of a letter.
  public static Map<String, Object> fields(Filed filed) {
    Letter letter = filed.letter();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", filed.id().toString());
    fields.put("state", filed.standing().state().title());
    filed.standing().again().ifPresent(id -> fields.put("failedAgainAs", id.toString()));
    fields.put("service", filed.id().service());
    fields.put("at", letter.at().toString());
    fields.put("cause", letter.cause());
    letter.origin().ifPresent(origin -> fields.put("from", origin.toString()));
    letter.key().ifPresent(key -> fields.put("key", key));
    filed.original().source().ifPresent(source -> fields.put("source", source));
    filed.original().item().ifPresent(item -> fields.put("itemId", item));
    fields.put("redrivable", Destination.of(letter) instanceof Destination.Back);
    filed.standing().decision().ifPresent(it -> fields.put("decision", PlainJson.fields(it)));
    return fields;
  }

  /// All that is known of a letter.
  public static Map<String, Object> whole(Filed filed) {
    Map<String, Object> fields = fields(filed);
    Map<String, Object> headers = new LinkedHashMap<>();
    for (Header header : filed.letter().record().headers()) {
      if (!header.key().startsWith(Headers.ERRORS) && header.value() != null) {
        headers.put(header.key(), new String(header.value(), UTF_8));
      }
    }
    fields.put("headers", headers);
    filed.letter().stackTrace().ifPresent(trace -> fields.put("stackTrace", trace));
    fields.put("original", original(filed.original()));
    return fields;
  }

  /// What the original says.
  static Map<String, Object> original(Original original) {
    Map<String, Object> fields = new LinkedHashMap<>();
    switch (original) {
      case Original.Nothing() -> fields.put("nothing", true);
      case Original.Decoded(IndexedRecord value) ->
          fields.put(value.getSchema().getName(), PlainJson.fields(value));
      case Original.Text(String text) -> fields.put("text", text);
      case Original.Bytes(int size, ByteBuffer start) -> {
        fields.put("bytes", size);
        fields.put("hex", hex(start));
      }
    }
    return fields;
  }

  private static String hex(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return HexFormat.ofDelimiter(" ").formatHex(copy);
  }

  /// A result.
  public static Map<String, Object> fields(Result result) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", result.id().toString());
    switch (result) {
      case Result.Done(_, Redrive decision) -> {
        fields.put("result", decision.getToTopic().isPresent() ? "redriven" : "dropped");
        fields.put("decision", PlainJson.fields(decision));
      }
      case Result.Would(_, String what) -> put(fields, "would", what);
      case Result.Skipped(_, String why) -> put(fields, "skipped", why);
      case Result.Refused(_, String why) -> put(fields, "refused", why);
    }
    return fields;
  }

  private static void put(Map<String, Object> fields, String result, String text) {
    fields.put("result", result);
    fields.put("text", text);
  }
}
