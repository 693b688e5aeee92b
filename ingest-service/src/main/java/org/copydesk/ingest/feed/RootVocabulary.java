package org.copydesk.ingest.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The vocabulary of a feed whose own namespace is missing or unknown: what its root is called says
/// it.
final class RootVocabulary {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String RSS = "http://backend.userland.com/rss2";
  private static final Set<String> ATOM_ROOTS = Set.of("feed", "entry");
  private static final Set<String> RSS_ROOTS =
      Set.of("rss", "rdf", "channel", "item", "urlset", "sitemapindex");

  private RootVocabulary() {}

  /// What is in scope on an outermost element.
  ///
  /// @param written its name as it stands
  /// @param scope what is in scope as far as the document says
  static Namespaces of(String written, Namespaces scope) {
    String local = written.substring(written.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    String vocabulary = scope.vocabulary("");
    boolean foreign = vocabulary.equals(Namespaces.FOREIGN);
    if (ATOM_ROOTS.contains(local) && (foreign || vocabulary.isEmpty())) {
      return scope.within(Map.of("", ATOM));
    }
    return RSS_ROOTS.contains(local) && foreign ? scope.within(Map.of("", RSS)) : scope;
  }
}
