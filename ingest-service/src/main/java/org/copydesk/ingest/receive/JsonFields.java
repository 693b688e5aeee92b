package org.copydesk.ingest.receive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A JSON object that somebody sent, read strictly: what is not understood is said, not skipped.
public final class JsonFields {
  /// The largest body of a notice.
  static final int NOTICE_BYTES = 64 * 1024;

  private static final int DEEPEST = 200;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final JsonNode object;

  private JsonFields(JsonNode object) {
    this.object = object;
  }

  /// Reads an object.
  ///
  /// @throws Refused where it is none
  public static JsonFields of(byte[] bytes, int offset, int length) throws Refused {
    try {
      JsonNode node = JSON.readTree(bytes, offset, length);
      if (node != null && node.isObject()) {
        return new JsonFields(node);
      }
    } catch (JacksonException e) {
      throw new Refused(Problem.badRequest("this is no JSON: " + e.getOriginalMessage()));
    }
    throw new Refused(Problem.badRequest("send a JSON object"));
  }

  /// Refuses fields that nobody knows: a misspelt one must not be lost.
  public void check(Set<String> known) throws Refused {
    Set<String> unknown = new TreeSet<>(object.propertyNames());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new Refused(
          Problem.badRequest(
              "the fields %s are not known here; known are %s"
                  .formatted(shown(unknown), new TreeSet<>(known))));
    }
  }

  private static String shown(Set<String> names) {
    String text = names.toString();
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }

  boolean has(String name) {
    return object.hasNonNull(name);
  }

  /// A text; absent where it is null or not there.
  ///
  /// @throws Refused where it is something else, or holds half a character
  public Optional<String> text(String name) throws Refused {
    return has(name) ? Optional.of(text(name, object.get(name))) : Optional.empty();
  }

  private static String text(String name, JsonNode value) throws Refused {
    if (!value.isString()) {
      throw new Refused(Problem.badRequest("\"%s\" must be a string".formatted(name)));
    }
    String text = value.stringValue();
    if (!UTF_8.newEncoder().canEncode(text)) {
      throw new Refused(
          Problem.badRequest(
              "\"%s\" holds half a character (a lone surrogate); send valid Unicode"
                  .formatted(name)));
    }
    return text;
  }

  /// A text that is not longer than it may be.
  public Optional<String> text(String name, int longest) throws Refused {
    Optional<String> text = text(name).map(String::strip).filter(value -> !value.isEmpty());
    if (text.isPresent() && text.get().length() > longest) {
      throw new Refused(
          Problem.badRequest("\"%s\" has more than %d characters".formatted(name, longest)));
    }
    return text;
  }

  /// A list of texts; empty where it is null or not there.
  List<String> texts(String name) throws Refused {
    List<String> texts = new ArrayList<>();
    if (has(name)) {
      if (!object.get(name).isArray()) {
        throw new Refused(Problem.badRequest("\"%s\" must be a list of strings".formatted(name)));
      }
      for (JsonNode each : object.get(name)) {
        texts.add(text(name, each));
      }
    }
    return texts;
  }

  /// An object within the object.
  JsonFields object(String name) throws Refused {
    JsonNode value = object.get(name);
    if (value == null || !value.isObject()) {
      throw new Refused(Problem.badRequest("\"%s\" must be an object".formatted(name)));
    }
    return new JsonFields(value);
  }

  /// The object as JSON again.
  byte[] json() {
    return JSON.writeValueAsBytes(object);
  }
}
