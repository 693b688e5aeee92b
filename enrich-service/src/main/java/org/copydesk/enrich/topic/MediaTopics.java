package org.copydesk.enrich.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.copydesk.enrich.lexicon.ResourceFile;

/// The vocabulary of IPTC Media Topics (CC BY 4.0), with the names that it gives them in several
/// languages and the older subject codes that they replace. A retired topic stands for the nearest
/// one above it that is in use.
public final class MediaTopics {
  private static final int CODE = 0;
  private static final int BROADER = 1;
  private static final int RETIRED = 2;
  private static final int NAME = 3;
  private static final int SUBJECT_CODES = 4;
  private static final int OTHER_NAMES = 5;
  private static final int FIELDS = 6;

  private final Map<String, MediaTopic> inUse = new LinkedHashMap<>();
  private final Map<String, MediaTopic> byCode = new HashMap<>();
  private final Map<String, MediaTopic> bySubjectCode = new HashMap<>();
  private final Map<String, MediaTopic> byName = new HashMap<>();
  private final Map<MediaTopic, List<MediaTopic>> under = new HashMap<>();
  private final String sha256;

  private MediaTopics(ResourceFile file) {
    sha256 = file.sha256();
    Map<String, String[]> rows = new LinkedHashMap<>();
    for (String line : file.lines()) {
      String[] fields = line.split("\\|", FIELDS);
      rows.put(fields[CODE], fields);
    }
    rows.keySet().forEach(code -> resolve(code, rows));
    for (MediaTopic topic : inUse.values()) {
      if (!topic.broader().isEmpty()) {
        under.computeIfAbsent(topic.broader().getFirst(), _ -> new ArrayList<>()).add(topic);
      }
    }
    for (boolean retired : new boolean[] {false, true}) {
      rows.values().stream().filter(fields -> isRetired(fields) == retired).forEach(this::nameRow);
    }
  }

  /// The one that is shipped with the service.
  public static MediaTopics shipped() {
    return of(ResourceFile.read(MediaTopics.class, "media-topics.psv"));
  }

  /// One of a file in the same form.
  public static MediaTopics of(ResourceFile file) {
    return new MediaTopics(file);
  }

  private static boolean isRetired(String[] fields) {
    return !fields[RETIRED].isEmpty();
  }

  private MediaTopic resolve(String code, Map<String, String[]> rows) {
    MediaTopic known = byCode.get(code);
    if (known != null) {
      return known;
    }
    String[] fields = rows.get(code);
    if (fields == null) {
      throw new IllegalStateException("media-topics.psv names " + code + " but has no line for it");
    }
    List<MediaTopic> broader =
        fields[BROADER].isEmpty() ? List.of() : resolve(fields[BROADER], rows).chain();
    MediaTopic topic =
        isRetired(fields) ? broader.getFirst() : new MediaTopic(code, fields[NAME], broader);
    byCode.put(code, topic);
    inUse.putIfAbsent(topic.code(), topic);
    return topic;
  }

  private void nameRow(String[] fields) {
    MediaTopic topic = byCode.get(fields[CODE]);
    List<String> names = new ArrayList<>(List.of(fields[NAME]));
    Collections.addAll(names, fields[OTHER_NAMES].split(";", -1));
    for (String name : names) {
      byName.putIfAbsent(folded(name), topic);
    }
    for (String code : fields[SUBJECT_CODES].split(";", -1)) {
      bySubjectCode.putIfAbsent(code, topic);
    }
  }

  /// Those in use.
  public Collection<MediaTopic> all() {
    return Collections.unmodifiableCollection(inUse.values());
  }

  /// The topics right under one.
  List<MediaTopic> under(MediaTopic topic) {
    return under.getOrDefault(topic, List.of());
  }

  /// The topic of a code; the one above it for a code that is retired.
  public Optional<MediaTopic> byCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /// The topic that replaces one of IPTC's older subject codes, for example 15054000.
  public Optional<MediaTopic> bySubjectCode(String code) {
    return Optional.ofNullable(bySubjectCode.get(code));
  }

  /// The topic of a name, in any of the languages, whatever its capitals.
  public Optional<MediaTopic> byName(String name) {
    return Optional.ofNullable(byName.get(folded(name)));
  }

  /// SHA-256 of the file, in hexadecimal.
  public String sha256() {
    return sha256;
  }

  static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replace(" & ", " and ").strip();
  }
}
