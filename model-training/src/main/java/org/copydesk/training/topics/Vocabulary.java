package org.copydesk.training.topics;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The IPTC Media Topics as `media-topics.psv` has them: code, the code above it, whether it is
/// retired, its English name, the subject codes that it replaces, its other names. Definitions stay
/// behind.
final class Vocabulary {
  /// What a later release calls a topic, or British English.
  private static final Map<String, String> RENAMED =
      Map.of("11000000", "politics and government", "09000000", "labour", "20000304", "media");

  private Vocabulary() {}

  static List<String> read(Path medtop) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# IPTC Media Topics, release of 2023-03-31, names in other languages of 2019-04-06."
            + " Copyright IPTC, CC BY 4.0, https://iptc.org/standards/media-topics/");
    JsonMapper json = JsonMapper.shared();
    try (BufferedReader rows = Texts.reader(medtop)) {
      for (String row = rows.readLine(); row != null; row = rows.readLine()) {
        lines.add(line(json.readTree(row)));
      }
    }
    return lines;
  }

  private static String line(JsonNode row) {
    String code = bare(row.path("code").asString(""));
    JsonNode labels = row.path("labels");
    String name = RENAMED.getOrDefault(code, row.path("name").asString(""));
    Set<String> others = new LinkedHashSet<>();
    others.add(name);
    others.add(row.path("name").asString(""));
    labels.values().forEach(label -> others.add(label.asString("").toLowerCase(Locale.ROOT)));
    others.remove("");
    others.removeIf(other -> other.indexOf('|') >= 0 || other.indexOf(';') >= 0);
    List<String> subjectCodes = new ArrayList<>();
    row.path("subject_code").values().forEach(each -> subjectCodes.add(each.asString("")));
    return String.join(
        "|",
        code,
        bare(row.path("broader").path(0).asString("")),
        row.has("retired") ? "retired" : "",
        name,
        String.join(";", subjectCodes),
        String.join(";", others));
  }

  private static String bare(String code) {
    return code.substring(code.indexOf(':') + 1);
  }
}
