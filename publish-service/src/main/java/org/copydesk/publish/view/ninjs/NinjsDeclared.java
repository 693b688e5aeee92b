package org.copydesk.publish.view.ninjs;

import java.util.stream.Stream;
import org.copydesk.news.Article;
import org.copydesk.news.Subject;

/// What the provider declared an article to be about, by the list of ninjs that it belongs in.
/// Articles hold all of it as subjects; the scheme says which kind of thing one is.
final class NinjsDeclared {
  /// A list of ninjs, or the one place an item is located at.
  enum Kind {
    SUBJECT,
    PERSON,
    ORGANISATION,
    PLACE,
    EVENT,
    OBJECT,
    INFO_SOURCE,
    LOCATED
  }

  private NinjsDeclared() {}

  static Stream<Subject> of(Article article, Kind kind) {
    return article.getSubjects().stream()
        .filter(
            subject -> kind(subject) == kind && subject.getName().or(subject::getCode).isPresent())
        .limit(Ninjs.MOST);
  }

  private static Kind kind(Subject subject) {
    return switch (subject.getScheme().orElse("")) {
      case "person" -> Kind.PERSON;
      case "organisation" -> Kind.ORGANISATION;
      case "place" -> Kind.PLACE;
      case "event" -> Kind.EVENT;
      case "object" -> Kind.OBJECT;
      case "infosource" -> Kind.INFO_SOURCE;
      case "located" -> Kind.LOCATED;
      default -> Kind.SUBJECT;
    };
  }
}
