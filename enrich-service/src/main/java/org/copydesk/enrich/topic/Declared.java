package org.copydesk.enrich.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.news.Article;
import org.copydesk.news.Subject;

/// What the newsroom itself says of a story's topic: subjects by code or name, sections, and
/// keywords that are the name of a section or of a topic.
final class Declared {
  /// A topic that is stated.
  ///
  /// @param confidence 0 to 1
  /// @param evidence where it is stated
  record Statement(MediaTopic topic, double confidence, String evidence) {}

  private static final double BY_CODE = 1;
  private static final double BY_NAME = 0.9;
  private static final double BY_SECTION = 0.8;
  private static final double BY_KEYWORD = 0.6;
  private static final int CODE_DIGITS = 8;
  private static final int MOST = 100;

  private final MediaTopics topics;
  private final SectionTopics sections;

  Declared(MediaTopics topics, SectionTopics sections) {
    this.topics = topics;
    this.sections = sections;
  }

  List<Statement> of(Article article) {
    List<Statement> found = new ArrayList<>();
    article.getSubjects().stream().limit(MOST).forEach(subject -> subject(subject, found));
    for (String section : article.getSection().stream().limit(MOST).toList()) {
      sections
          .of(section)
          .ifPresent(topic -> found.add(new Statement(topic, BY_SECTION, "section: " + section)));
    }
    for (String keyword : article.getKeywords().stream().limit(MOST).toList()) {
      sections
          .of(keyword)
          .or(() -> topics.byName(keyword))
          .ifPresent(topic -> found.add(new Statement(topic, BY_KEYWORD, "keyword: " + keyword)));
    }
    return found;
  }

  private void subject(Subject subject, List<Statement> found) {
    Optional<MediaTopic> coded = subject.getCode().flatMap(code -> byCode(subject, code));
    if (coded.isPresent()) {
      found.add(new Statement(coded.get(), BY_CODE, "declared subject"));
      return;
    }
    subject
        .getName()
        .flatMap(topics::byName)
        .ifPresent(topic -> found.add(new Statement(topic, BY_NAME, "declared subject by name")));
  }

  /// A code of a scheme that is IPTC's, or that names none and says `medtop:` or `subj:` itself.
  private Optional<MediaTopic> byCode(Subject subject, String code) {
    int after = Math.max(code.lastIndexOf(':'), code.lastIndexOf('/')) + 1;
    String digits = code.substring(after);
    if (digits.length() != CODE_DIGITS || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    String scheme = (subject.getScheme().orElse("") + " " + code).toLowerCase(Locale.ROOT);
    if (scheme.contains("medtop") || scheme.contains("mediatopic")) {
      return topics.byCode(digits);
    }
    boolean iptc = scheme.contains("subj") || scheme.contains("iptc");
    return iptc ? topics.bySubjectCode(digits).or(() -> topics.byCode(digits)) : Optional.empty();
  }
}
