package org.copydesk.publish.route;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The fields that expressions may name, and their types.
final class Vocabulary implements CelTypeProvider {
  static final String TEXT = "text";

  private static final ImmutableMap<String, CelType> TOPIC =
      ImmutableMap.of(
          "scheme", SimpleType.STRING,
          "code", SimpleType.STRING,
          "name", SimpleType.STRING,
          "broader", ListType.create(SimpleType.STRING),
          "confidence", SimpleType.DOUBLE);
  private static final ImmutableMap<String, CelType> ENTITY =
      ImmutableMap.of(
          "id", SimpleType.STRING,
          "name", SimpleType.STRING,
          "type", SimpleType.STRING,
          "country", SimpleType.STRING,
          "relevance", SimpleType.DOUBLE,
          "confidence", SimpleType.DOUBLE);
  private static final ImmutableMap<String, CelType> DATES =
      ImmutableMap.of(
          "published", SimpleType.TIMESTAMP,
          "contentCreated", SimpleType.TIMESTAMP,
          "firstCreated", SimpleType.TIMESTAMP,
          "versionCreated", SimpleType.TIMESTAMP,
          "expires", SimpleType.TIMESTAMP);

  private static final Map<String, StructType> STRUCTS =
      Map.of(
          "Topic", struct("Topic", TOPIC),
          "Entity", struct("Entity", ENTITY),
          "Dates", struct("Dates", DATES));

  static final CelType TOPICS = ListType.create(StructTypeReference.create("Topic"));
  private static final CelType ENTITIES = ListType.create(StructTypeReference.create("Entity"));

  /// The fields of an article by name.
  static final Map<String, CelType> FIELDS = fields();

  private static Map<String, CelType> fields() {
    Map<String, CelType> fields = new LinkedHashMap<>();
    Stream.of(
            "uri",
            "change",
            "source",
            "form",
            "headline",
            "standfirst",
            "slugline",
            "byline",
            "genre",
            "dateline",
            TEXT,
            "language")
        .forEach(name -> fields.put(name, SimpleType.STRING));
    fields.put("version", SimpleType.INT);
    fields.put("urgency", SimpleType.INT);
    fields.put("section", ListType.create(SimpleType.STRING));
    fields.put("keywords", ListType.create(SimpleType.STRING));
    fields.put("topics", TOPICS);
    Stream.of("entities", "people", "organisations", "places")
        .forEach(name -> fields.put(name, ENTITIES));
    fields.put("dates", StructTypeReference.create("Dates"));
    return fields;
  }

  private static StructType struct(String name, ImmutableMap<String, CelType> fields) {
    return StructType.create(
        name, fields.keySet(), field -> Optional.ofNullable(fields.get(field)));
  }

  @Override
  public ImmutableCollection<CelType> types() {
    return ImmutableList.copyOf(STRUCTS.values());
  }

  @Override
  public Optional<CelType> findType(String name) {
    return Optional.ofNullable(STRUCTS.get(name));
  }

  /// The known name that a wrong one was most likely meant to be.
  static Optional<String> nearest(String wrong) {
    return Stream.of(
            FIELDS.keySet().stream(),
            TOPIC.keySet().stream(),
            ENTITY.keySet().stream(),
            DATES.keySet().stream(),
            Stream.of("topic", "mentions"))
        .flatMap(names -> names)
        .distinct()
        .filter(name -> distance(wrong, name) <= Math.max(1, name.length() / 3))
        .min(
            Comparator.<String>comparingInt(name -> distance(wrong, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  /// How many letters must be changed, put in or left out (Levenshtein).
  private static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[right.length()];
  }
}
