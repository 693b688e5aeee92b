package org.copydesk.enrich.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Annotator;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.lexicon.ResourceFile;
import org.copydesk.news.TopicAnnotation;

/// Finds the IPTC Media Topics of a story, down to the third level, from what the newsroom says of
/// it (subjects, sections, keywords) in any language, and from its text where that is English. Only
/// what the evidence carries: a story may have no topic.
public final class TopicAnnotator implements Annotator {
  private static final String ENGLISH = "en";
  private static final double LEAST = 0.4;
  private static final int MOST_TOPS = 3;
  private static final int WITNESSES = 4;

  private final MediaTopics topics = MediaTopics.shipped();
  private final SectionTopics sections = new SectionTopics(topics);
  private final TextTopics text = TextTopics.shipped(topics);
  private final Narrowing narrowing = new Narrowing(topics);
  private final Declared declared;
  private final String checksum =
      ResourceFile.sha256(topics.sha256() + sections.sha256() + text.checksums());

  /// Loads the vocabulary and the lexicon.
  public TopicAnnotator() {
    declared = new Declared(topics, sections);
  }

  @Override
  public String name() {
    return "topics";
  }

  @Override
  public String version() {
    return "2";
  }

  @Override
  public Optional<String> modelChecksum() {
    return Optional.of(checksum);
  }

  @Override
  public Annotations annotate(Story story, Annotations earlier) {
    Findings found = new Findings(name());
    List<Declared.Statement> statements = declared.of(story.article());
    for (Declared.Statement statement : statements) {
      found.add(statement.topic(), statement.confidence(), statement.evidence());
    }
    if (earlier.languageCode().equals(ENGLISH)) {
      read(story, statements, found);
    }
    return earlier.withTopics(found.annotations());
  }

  private void read(Story story, List<Declared.Statement> statements, Findings found) {
    List<MediaTopic> stated = statements.stream().map(Declared.Statement::topic).toList();
    TopicScores scores = text.scores(story.text(), story.article().getKeywords());
    List<TextTopics.TopScore> tops = text.tops(scores, stated);
    List<TextTopics.TopScore> sure =
        tops.stream().filter(top -> top.confidence() >= LEAST).limit(MOST_TOPS).toList();
    for (TextTopics.TopScore top : sure) {
      add(top.topic(), top.confidence(), scores, found);
      for (Narrowing.Narrower narrower : narrowing.below(top.topic(), scores)) {
        add(narrower.topic(), top.confidence() * Math.sqrt(narrower.share()), scores, found);
      }
    }
  }

  private static void add(MediaTopic topic, double confidence, TopicScores scores, Findings found) {
    List<String> witnesses = new ArrayList<>(scores.evidence(topic, WITNESSES));
    found.add(topic, confidence, "text: " + String.join(", ", witnesses));
  }

  /// The topics as they are put on the record.
  static TopicAnnotation annotation(
      MediaTopic topic, double confidence, String evidence, String annotator) {
    return TopicAnnotation.newBuilder()
        .setScheme("medtop")
        .setCode(topic.code())
        .setName(topic.name())
        .setBroader(topic.broader().stream().map(MediaTopic::code).toList())
        .setConfidence(Math.min(1, confidence))
        .setEvidence(evidence)
        .setAnnotator(annotator)
        .build();
  }
}
