package org.copydesk.enrich.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Annotator;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.lexicon.ResourceFile;
import org.copydesk.news.Subject;
import org.copydesk.news.TopicAnnotation;

/// Maps what the newsroom itself says, sections and declared subjects, to the 17 top-level IPTC
/// Media Topics. A section that says nothing about a topic (World, News) gives none.
public final class TopicAnnotator implements Annotator {
  private static final String MEDTOP = "medtop";
  private static final double DECLARED = 1;
  private static final double SECTION = 0.8;
  private static final int CODE_DIGITS = 8;

  private record Topic(String code, String name) {}

  private final ResourceFile table = ResourceFile.read(TopicAnnotator.class, "sections.psv");
  private final Map<String, Topic> bySection = new HashMap<>();
  private final Map<String, Topic> byCode = new HashMap<>();

  /// Reads the shipped table.
  public TopicAnnotator() {
    for (String line : table.lines()) {
      String[] fields = line.split("\\|", -1);
      Topic topic = new Topic(fields[0], fields[1]);
      byCode.put(topic.code, topic);
      for (String section : fields[2].split(";", -1)) {
        bySection.put(section, topic);
      }
    }
  }

  @Override
  public String name() {
    return "topics";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public Optional<String> modelChecksum() {
    return Optional.of(table.sha256());
  }

  @Override
  public Annotations annotate(Story story, Annotations earlier) {
    Map<String, TopicAnnotation> topics = new LinkedHashMap<>();
    for (Subject subject : story.article().getSubjects()) {
      String code = subject.getCode().orElse("").replaceFirst("^.*[:/]", "");
      boolean medtop =
          subject.getScheme().orElse("").contains(MEDTOP) && code.length() == CODE_DIGITS;
      Topic topic = byCode.getOrDefault(code, new Topic(code, subject.getName().orElse(code)));
      if (medtop) {
        topics.putIfAbsent(code, annotation(topic, DECLARED, "declared subject"));
      }
    }
    for (String section : story.article().getSection()) {
      Topic topic = bySection.get(section.toLowerCase(Locale.ROOT).replace("&", "and").strip());
      if (topic != null) {
        topics.putIfAbsent(topic.code, annotation(topic, SECTION, "section: " + section));
      }
    }
    return earlier.withTopics(new ArrayList<>(topics.values()));
  }

  private TopicAnnotation annotation(Topic topic, double confidence, String evidence) {
    return TopicAnnotation.newBuilder()
        .setScheme(MEDTOP)
        .setCode(topic.code)
        .setName(topic.name)
        .setConfidence(confidence)
        .setEvidence(evidence)
        .setAnnotator(name())
        .build();
  }
}
