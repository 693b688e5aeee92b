package org.copydesk.e2e.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.copydesk.news.Action;
import org.copydesk.news.ConflictPolicy;
import org.copydesk.news.Document;
import org.copydesk.news.PlainArticle;
import org.copydesk.news.PubStatus;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Source;
import tools.jackson.databind.json.JsonMapper;

/// What a newsroom sends, as the raw events of its systems.
final class Records {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Records() {}

  /// The settings of a source whose conflicts are refused.
  static Source refusing(String source) {
    return Source.newBuilder()
        .setId(source)
        .setName(source)
        .setOnConflict(ConflictPolicy.REFUSE)
        .build();
  }

  static RawEvent of(Sent sent) {
    RawEvent.Builder event =
        RawEvent.newBuilder().setEventId(sent.id()).setSource(sent.source()).setItemId("");
    return switch (sent) {
      case Sent.Unreadable unreadable ->
          event
              .setItemId(unreadable.item())
              .setContent(
                  PlainArticle.newBuilder()
                      .setHeadline("Bridge")
                      .setBody("Nobody knows until when.")
                      .setEmbargoedUntil("when the minister has spoken")
                      .build())
              .build();
      case Sent.Notice notice ->
          event
              .setItemId(notice.item())
              .setAction(notice.action())
              .setItemVersion(notice.itemVersion().map(String::valueOf).orElse(null))
              .setReason(notice.hasReason() ? "A wrong name." : null)
              .build();
      case Sent.OfSource source ->
          event
              .setAction(source.withdraws() ? Action.WITHDRAW_SOURCE : Action.REINSTATE_SOURCE)
              .setReason(source.hasReason() ? "Forged." : null)
              .build();
      case Sent.Content content ->
          event
              .setItemId(content.item())
              .setItemVersion(content.itemVersion().map(String::valueOf).orElse(null))
              .setContent(content.asNinjs() ? ninjs(content) : plain(content.words()))
              .build();
    };
  }

  private static PlainArticle plain(Words words) {
    return PlainArticle.newBuilder()
        .setHeadline(words.headline())
        .setBody(words.body())
        .setLanguage("en")
        .setEdNote(words.note().orElse(null))
        .setEmbargoedUntil(words.embargo().map(Instant::toString).orElse(null))
        .build();
  }

  private static Document ninjs(Sent.Content content) {
    Words words = content.words();
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("type", "text");
    item.put("language", "en");
    item.put("pubstatus", status(content.declared()));
    item.put("headline", words.headline());
    item.put("body_text", words.body());
    put(item, "versioncreated", content.made());
    put(item, "ednote", words.note());
    put(item, "embargoed", words.embargo());
    put(item, "expires", words.expires());
    return Document.newBuilder()
        .setMediaType("application/vnd.iptc.ninjs+json")
        .setBytes(ByteBuffer.wrap(JSON.writeValueAsString(item).getBytes(UTF_8)))
        .build();
  }

  private static String status(PubStatus declared) {
    return switch (declared) {
      case CANCELED -> "canceled";
      case WITHHELD -> "withheld";
      default -> "usable";
    };
  }

  private static void put(Map<String, Object> item, String name, Optional<?> value) {
    value.ifPresent(present -> item.put(name, present.toString()));
  }
}
