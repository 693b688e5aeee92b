package org.copydesk.enrich.topic;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.copydesk.enrich.lexicon.ResourceFile;

/// The topics that the names of sections and declared keywords stand for, in several languages. A
/// section that says nothing about a topic, such as World or News, has none.
final class SectionTopics {
  private final Map<String, MediaTopic> byName = new HashMap<>();
  private final String sha256;

  SectionTopics(MediaTopics topics) {
    ResourceFile file = ResourceFile.read(SectionTopics.class, "sections.psv");
    sha256 = file.sha256();
    for (String line : file.lines()) {
      String[] fields = line.split("\\|", 2);
      MediaTopic topic =
          topics
              .byCode(fields[0])
              .orElseThrow(() -> new IllegalStateException("sections.psv: no topic in " + line));
      for (String section : fields[1].split(";", -1)) {
        byName.put(section, topic);
      }
    }
  }

  Optional<MediaTopic> of(String section) {
    return Optional.ofNullable(byName.get(MediaTopics.folded(section)));
  }

  String sha256() {
    return sha256;
  }
}
