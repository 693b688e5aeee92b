package org.copydesk.training.authority;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copydesk.enrich.authority.Context;
import org.copydesk.enrich.authority.NameForm;
import org.copydesk.enrich.lexicon.ResourceFile;
import org.copydesk.enrich.lexicon.WordClass;

/// Names of small places that are given names, surnames or ordinary words first: Jackson, Most, Of.
final class Doubt {
  /// A city that is larger than this is meant more often than a person of its name.
  private static final long LARGE = 400_000;

  private static final double KNOWN = 0.55;
  private static final int SHORT = 2;

  private final Set<String> names = new HashSet<>();
  private final Set<String> words = new HashSet<>();

  private Doubt() {}

  /// Reads the words that cast doubt.
  static Doubt read(Path list) throws IOException {
    Doubt doubt = new Doubt();
    new ListFile(list).forEach(1, line -> doubt.names.addAll(line.texts(0)));
    for (String line : ResourceFile.read(WordClass.class, "given-names.psv").lines()) {
      doubt.names.addAll(List.of(words(line)));
    }
    for (String line : ResourceFile.read(WordClass.class, "words.psv").lines()) {
      doubt.words.addAll(List.of(words(line)));
    }
    return doubt;
  }

  /// Lets the last names of people cast doubt too.
  void addSurnames(List<Draft> people) {
    for (Draft person : people) {
      names.add(NameForm.unaccented(person.name.substring(person.name.lastIndexOf(' ') + 1)));
    }
  }

  private static String[] words(String line) {
    return line.substring(line.indexOf('|') + 1).split(" ");
  }

  /// Makes the doubtful names of a place mean it only where a place is likely.
  void cast(Draft place) {
    boolean known = place.prominence > KNOWN || place.population > LARGE;
    for (String name : place.names()) {
      if (place.context(name) == Context.ANYWHERE && !known && isDoubtful(name)) {
        place.add(name, Context.IN);
      }
    }
  }

  /// Whether a name is a given name, a surname or an ordinary word.
  boolean isDoubtful(String name) {
    return name.length() <= SHORT
        || names.contains(NameForm.unaccented(name))
        || words.contains(name)
        || words.contains(name.toLowerCase(Locale.ROOT));
  }
}
