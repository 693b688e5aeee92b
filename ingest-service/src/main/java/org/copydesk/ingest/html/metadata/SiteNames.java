package org.copydesk.ingest.html.metadata;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/// The names by which a site calls itself.
///
/// @param names folded, without spaces
/// @param host the words of the host name that are not its registry or a service
record SiteNames(Set<String> names, Set<String> host) {
  private static final Set<String> NO_NAME =
      Set.of(
          "www", "com", "org", "net", "gov", "edu", "news", "blog", "blogs", "co", "info", "m",
          "amp", "en", "de", "fr", "es", "the", "io", "ac");
  private static final int SHORTEST = 3;

  static SiteNames of(Document page, JsonLd stated, MetaElements metas) {
    Stream<String> names =
        Stream.of(
                stated.names("publisher"),
                stated.names("sourceOrganization"),
                metas.all("og:site_name"),
                metas.all("application-name"),
                metas.all("apple-mobile-web-app-title"),
                metas.all("citation_journal_title"),
                metas.all("dc.publisher"),
                metas.all("publisher"))
            .flatMap(List::stream)
            .filter(name -> name.length() < 80);
    Set<String> folded = new HashSet<>();
    names.forEach(name -> {
      folded.add(Words.run(name));
      folded.add(Words.run(name.replaceFirst("\\s*[|–—:].*$", "")));
      folded.add(Words.run(name.replaceFirst("(?i)\\.(?:com|org|net|co\\.uk|de|fr)$", "")));
    });
    folded.remove("");
    return new SiteNames(folded, host(page.location()));
  }

  private static Set<String> host(String address) {
    Set<String> words = new HashSet<>();
    try {
      String host =
          Optional.ofNullable(new URI(address.replaceFirst("[?#].*$", "")).getHost()).orElse("");
      words.add(host.replaceFirst("^www\\.", "").replaceAll("[.-]", ""));
      for (String label : host.toLowerCase(Locale.ROOT).split("\\.", -1)) {
        if (label.length() >= SHORTEST && !NO_NAME.contains(label)) {
          words.add(label.replace("-", ""));
        }
      }
    } catch (URISyntaxException _) {
      // without an address the site is known by what it states
    }
    words.remove("");
    return words;
  }

  /// Whether a text is one of the site's names, with or without an article or an addition.
  boolean contain(String text) {
    String run = Words.run(text);
    String bare = run.replaceFirst("^(?:the|der|die|das|le|la|el|il)(?=.{3})", "");
    return names.contains(run) || names.contains(bare) || host.contains(run) || host.contains(bare);
  }

  /// Whether a text is likely a name of the site: it holds one, or is held by one.
  boolean resemble(String text) {
    String run = Words.run(text);
    if (run.length() < SHORTEST) {
      return contain(text);
    }
    return contain(text)
        || names.stream()
            .anyMatch(
                name -> name.length() >= SHORTEST && (run.contains(name) || name.contains(run)))
        || host.stream()
            .anyMatch(label -> run.contains(label) || (run.length() > 3 && label.contains(run)))
        || host.contains(initials(text));
  }

  private static String initials(String text) {
    StringBuilder initials = new StringBuilder();
    for (String word : Words.folded(text).split(" ", -1)) {
      if (!word.isEmpty()) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }
}
