package org.copydesk.ingest.nitf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copydesk.ingest.normalize.Byline;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.xml.XmlElement;
import org.copydesk.ingest.xml.XmlNode;
import org.copydesk.ingest.xml.XmlText;
import org.copydesk.news.Author;

/// The bylines of a NITF body: marked-up persons with their titles, or a line as printed.
final class NitfByline {
  private static final int MOST = 100;
  private static final Pattern CONNECTED =
      Pattern.compile("\\b(?:by|and|with|in|for|from)\\z", Pattern.CASE_INSENSITIVE);
  private static final Pattern BEFORE_MARK = Pattern.compile(" ([,;.])");
  private static final Pattern BY = Pattern.compile("^\\s*by\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private NitfByline() {}

  static void read(Draft draft, List<XmlElement> bylines) {
    List<XmlElement> filled =
        bylines.stream().filter(line -> !line.line().isEmpty()).limit(MOST).toList();
    if (filled.isEmpty()) {
      return;
    }
    List<Author> authors = new ArrayList<>();
    for (XmlElement byline : filled) {
      authors.addAll(
          byline.element("person").isEmpty()
              ? Byline.read(printed(byline)).authors()
              : persons(byline));
    }
    draft
        .fields()
        .setByline(filled.stream().map(NitfByline::printed).collect(Collectors.joining("; ")))
        .setAuthors(authors.stream().distinct().toList());
    draft.witness("authors", "byline");
  }

  /// The line with what its elements leave to the printer: a comma before a title.
  private static String printed(XmlElement byline) {
    StringBuilder line = new StringBuilder();
    for (XmlNode node : byline.children().stream().limit(4L * MOST).toList()) {
      switch (node) {
        case XmlText text -> line.append(text.value());
        case XmlElement element -> {
          String before = line.toString().stripTrailing();
          boolean parted =
              before.isEmpty()
                  || ",;(–—-|/".indexOf(before.charAt(before.length() - 1)) >= 0
                  || CONNECTED.matcher(before).find();
          boolean title = element.is("byttl") || element.is("location") || element.is("virtloc");
          line.append(title && !parted ? ", " : " ").append(words(element));
        }
      }
    }
    return BEFORE_MARK.matcher(spaced(line)).replaceAll("$1").strip();
  }

  private static String spaced(CharSequence text) {
    return SPACES.matcher(text).replaceAll(" ");
  }

  private static String words(XmlElement element) {
    return element.is("person")
        ? name(element) + element.textOf("function").map(title -> ", " + title).orElse("")
        : NitfBlocks.spaced(element);
  }

  /// The persons of a byline, each with what stands between it and the next.
  private static List<Author> persons(XmlElement byline) {
    List<Author> authors = new ArrayList<>();
    List<XmlElement> group = new ArrayList<>();
    for (XmlElement element : byline.elements().stream().limit(4L * MOST).toList()) {
      if (element.is("person") && !group.isEmpty()) {
        authors.add(author(group));
        group.clear();
      }
      if (element.is("person") || !group.isEmpty()) {
        group.add(element);
      }
    }
    if (!group.isEmpty()) {
      authors.add(author(group));
    }
    return authors;
  }

  private static Author author(List<XmlElement> group) {
    XmlElement person = group.getFirst();
    List<XmlElement> after = group.subList(1, group.size());
    String title =
        after.stream()
            .filter(element -> element.is("byttl"))
            .map(XmlElement::line)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    Author.Builder author = Author.newBuilder().setName(name(person));
    if (!title.isEmpty()) {
      title(author, title);
    }
    person
        .textOf("function")
        .ifPresent(function -> {
          if (author.getRole() == null) {
            author.setRole(function);
          }
        });
    after.stream()
        .filter(element -> element.is("virtloc"))
        .map(XmlElement::line)
        .filter(text -> text.matches("[^@\\s]{1,64}@[^@\\s]{1,128}"))
        .findFirst()
        .ifPresent(author::setEmail);
    return author.build();
  }

  /// A title is a role, unless it is only the name of a body.
  private static void title(Author.Builder author, String title) {
    Optional<Author> titled = titled(author.getName(), title);
    String last = title.replaceFirst("^.*[\\s,]", "").toLowerCase(Locale.ROOT);
    boolean role = titled(author.getName(), last).flatMap(Author::getRole).isPresent();
    Optional<String> body = titled.flatMap(Author::getAffiliation).filter(_ -> !role);
    author.setAffiliation(body.orElse(null));
    author.setRole(
        titled
            .flatMap(Author::getRole)
            .or(() -> Optional.of(title).filter(_ -> body.isEmpty()))
            .orElse(null));
  }

  private static Optional<Author> titled(String name, String title) {
    return Byline.read(name + ", " + title).authors().stream().findFirst();
  }

  private static String name(XmlElement person) {
    List<XmlElement> parts =
        person.elements().stream().filter(part -> part.name().startsWith("name.")).toList();
    String marked = parts.stream().map(XmlElement::line).collect(Collectors.joining(" ")).strip();
    if (!marked.isEmpty()) {
      return marked;
    }
    String words =
        person.children().stream()
            .filter(node -> !(node instanceof XmlElement element && element.is("function")))
            .map(node ->
                switch (node) {
                  case XmlText text -> text.value();
                  case XmlElement element -> element.text();
                })
            .collect(Collectors.joining());
    return spaced(BY.matcher(words).replaceFirst("")).strip();
  }
}
