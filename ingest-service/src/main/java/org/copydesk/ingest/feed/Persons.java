package org.copydesk.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads who wrote an entry.
final class Persons {
  private static final String MAIL = "[\\w.+'-]{1,64}@[\\w.-]{1,190}";
  private static final Pattern MAIL_FIRST =
      Pattern.compile(
          "(?:mailto:)?(" + MAIL + ")(?:\\s{1,9}\\(([^()]{1,200})\\)|\\s{1,9}([^@<>]{2,200}))?");
  private static final Pattern MAIL_LAST =
      Pattern.compile("([^<>()@]{1,200}?)\\s{0,9}[<(](?:mailto:)?(" + MAIL + ")[>)]");
  private static final Pattern NOBODY =
      Pattern.compile("(?i)(?:no|do-?not)[._-]?reply@.*|nobody@.*");

  private Persons() {}

  /// The authors of an entry: Dublin Core's creators, else Atom's or RSS's authors, else iTunes'.
  static List<FeedPerson> of(XmlElement entry) {
    List<FeedPerson> people = new ArrayList<>();
    for (String name :
        List.of(
            "dc:creator",
            "atom:author",
            "author",
            "dcterms:creator",
            "dc:author",
            "itunes:author")) {
      if (people.isEmpty()) {
        entry.all(name).flatMap(Persons::person).forEach(people::add);
      }
    }
    return people;
  }

  private static Stream<FeedPerson> person(XmlElement element) {
    Optional<String> name = part(element, "name");
    Optional<String> email = part(element, "email").filter(Persons::isSomebody);
    Optional<String> uri =
        part(element, "uri")
            .or(() -> part(element, "url"))
            .or(() -> element.first("foaf:homepage").flatMap(XmlElement::line))
            .filter(Addresses::isWeb);
    if (name.isEmpty() && email.isEmpty()) {
      return element.line().flatMap(TitleText::of).flatMap(Persons::printed).stream();
    }
    Optional<FeedPerson> printed = name.flatMap(TitleText::of).flatMap(Persons::printed);
    return Stream.of(
        new FeedPerson(
            printed.flatMap(FeedPerson::name),
            email.or(() -> printed.flatMap(FeedPerson::email)),
            uri));
  }

  private static Optional<String> part(XmlElement element, String name) {
    return element.first("atom:" + name).or(() -> element.first(name)).flatMap(XmlElement::line);
  }

  /// Reads `ada@example.org (Ada Brook)`, `Ada Brook <ada@example.org>` and plain names.
  static Optional<FeedPerson> printed(String text) {
    String line = text.length() > 600 ? text.substring(0, 600) : text;
    Matcher first = MAIL_FIRST.matcher(line);
    if (first.matches()) {
      Optional<String> name =
          Optional.ofNullable(first.group(2)).or(() -> Optional.ofNullable(first.group(3)));
      return made(name, Optional.of(first.group(1)));
    }
    Matcher last = MAIL_LAST.matcher(line);
    if (last.matches()) {
      return made(Optional.of(last.group(1)), Optional.of(last.group(2)));
    }
    return made(Optional.of(line), Optional.empty());
  }

  private static Optional<FeedPerson> made(Optional<String> name, Optional<String> email) {
    Optional<String> stated = name.map(String::strip).filter(text -> !text.isEmpty());
    Optional<String> mail = email.filter(Persons::isSomebody);
    return stated.isEmpty() && mail.isEmpty()
        ? Optional.empty()
        : Optional.of(new FeedPerson(stated, mail, Optional.empty()));
  }

  private static boolean isSomebody(String email) {
    return !NOBODY.matcher(email).matches();
  }
}
