package org.copydesk.publish.view.ninjs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.news.Article;
import org.copydesk.news.Author;
import org.copydesk.news.NinjsContact;
import org.copydesk.news.NinjsInfoSource;
import org.copydesk.news.Subject;

/// Who wrote an item or supplied it: the authors in the role `author`, with what is known of them
/// as contact information, and the sources that the provider declared.
final class NinjsInfoSources {
  private static final String AUTHOR = "author";

  private NinjsInfoSources() {}

  static List<NinjsInfoSource> of(Article article) {
    return Stream.concat(
            article.getAuthors().stream().limit(Ninjs.MOST).map(NinjsInfoSources::author),
            NinjsDeclared.of(article, NinjsDeclared.Kind.INFO_SOURCE)
                .map(NinjsInfoSources::declared))
        .toList();
  }

  private static NinjsInfoSource author(Author author) {
    List<NinjsContact> contacts = new ArrayList<>();
    add(contacts, "job title", author.getRole());
    add(contacts, "affiliation", author.getAffiliation());
    add(contacts, "email", author.getEmail());
    add(contacts, "web", author.getUrl());
    return NinjsInfoSource.newBuilder()
        .setName(author.getName())
        .setRole(AUTHOR)
        .setContactInfo(contacts)
        .build();
  }

  private static void add(List<NinjsContact> contacts, String type, Optional<String> value) {
    value.ifPresent(text -> contacts.add(new NinjsContact(type, text)));
  }

  private static NinjsInfoSource declared(Subject subject) {
    Optional<String> uri = subject.getCode().flatMap(NinjsUri::of);
    return NinjsInfoSource.newBuilder()
        .setName(subject.getName().orElse(null))
        .setUri(uri.orElse(null))
        .setLiteral(uri.isPresent() ? null : subject.getCode().orElse(null))
        .build();
  }
}
