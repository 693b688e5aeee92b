package org.copydesk.enrich.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.copydesk.enrich.lexicon.ResourceFile;
import org.jspecify.annotations.Nullable;

/// The terms of `lexicon.psv`, which says how they are written. Of the terms that begin at a word
/// the longest is taken, and the next is looked for behind it, so that a "tennis court" is no
/// court.
final class TopicLexicon {
  private static final String NO_TOPIC = "0";

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private final List<Term> terms = new ArrayList<>();
  }

  private final Node root = new Node();
  private final Map<String, Term> terms = new LinkedHashMap<>();
  private final String sha256;

  private TopicLexicon(ResourceFile file, MediaTopics topics) {
    sha256 = file.sha256();
    for (String line : file.lines()) {
      String[] fields = line.split("\\|", 3);
      for (String text : fields[2].split(", ", -1)) {
        Term term = terms.computeIfAbsent(text, _ -> new Term(Word.ofTerm(text)));
        if (!fields[0].equals(NO_TOPIC)) {
          MediaTopic topic =
              topics
                  .byCode(fields[0])
                  .filter(found -> found.code().equals(fields[0]))
                  .orElseThrow(() ->
                      new IllegalStateException(
                          "lexicon.psv speaks of a topic that is not in use: " + line));
          term.speaksFor(topic, Double.parseDouble(fields[1]));
        }
      }
    }
    terms.values().forEach(this::plant);
  }

  static TopicLexicon shipped(MediaTopics topics) {
    return new TopicLexicon(ResourceFile.read(TopicLexicon.class, "lexicon.psv"), topics);
  }

  private void plant(Term term) {
    Node node = root;
    for (Word word : term.words()) {
      node = node.next.computeIfAbsent(word.stem(), _ -> new Node());
    }
    node.terms.add(term);
    node.terms.sort(Comparator.comparing(Term::hasCapitals).reversed());
  }

  Collection<Term> terms() {
    return terms.values();
  }

  String sha256() {
    return sha256;
  }

  /// Finds the terms of a text.
  ///
  /// @param shouting whether all of it is in capitals, so that terms with a capital mean nothing
  /// @param found is told each term and the index of its first word
  void find(List<Word> words, boolean shouting, ObjIntConsumer<Term> found) {
    int at = 0;
    while (at < words.size()) {
      Term term = longest(words, at, shouting);
      if (term == null) {
        at++;
      } else {
        found.accept(term, at);
        at += term.length();
      }
    }
  }

  private @Nullable Term longest(List<Word> words, int at, boolean shouting) {
    Term longest = null;
    Node node = root.next.get(words.get(at).stem());
    for (int end = at + 1; node != null; end++) {
      for (Term term : node.terms) {
        boolean silent = shouting && term.hasCapitals();
        if (!silent && term.fits(words, at)) {
          longest = term;
          break;
        }
      }
      node = end < words.size() ? node.next.get(words.get(end).stem()) : null;
    }
    return longest;
  }
}
