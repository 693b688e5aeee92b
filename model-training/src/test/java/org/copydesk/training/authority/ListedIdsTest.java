package org.copydesk.training.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.copydesk.enrich.authority.Name;
import org.copydesk.enrich.authority.NameForm;
import org.junit.jupiter.api.Test;

/// Checks the ids of our lists against a large public authority file, where one is at hand: an id
/// that it knows must stand for somebody of a like name and of the same type.
class ListedIdsTest {
  private static final Path LISTS = Path.of("src/main/authority");

  /// Entries that the public file has under another type, by a slip of its own: Apple among the
  /// people, Napoleon among the organisations.
  private static final Set<String> MISPLACED =
      Set.of("Q789915", "Q11209", "Q312", "Q9592", "Q8877", "Q517", "Q28513", "Q351");

  /// A list, with how many fields its entries have, which is the id, and where the public file has
  /// such entries.
  private record Listed(String file, int fields, int id, Set<String> among) {
    void forEach(Consumer<ListFile.Line> consumer) throws IOException {
      new ListFile(LISTS.resolve(file)).forEach(fields, consumer);
    }
  }

  private static final List<Listed> ALL =
      List.of(
          new Listed("people.psv", 7, 5, Set.of("people", "core")),
          new Listed("organisations.psv", 6, 4, Set.of("orgs", "core")),
          new Listed("places.psv", 8, 6, Set.of("places", "core")),
          new Listed("regions.psv", 11, 7, Set.of("places", "core")));

  @Test
  void idsOfTheListsStandForTheirEntries() throws IOException {
    Set<String> ids = new HashSet<>();
    for (Listed list : ALL) {
      list.forEach(line -> ids.add(line.text(list.id)));
    }
    PublicAuthority known = PublicAuthority.read(ids);
    List<String> wrong = new ArrayList<>();
    for (Listed list : ALL) {
      list.forEach(line -> check(known, line, list, wrong));
    }

    assertThat(wrong).isEmpty();
  }

  private static void check(
      PublicAuthority known, ListFile.Line line, Listed list, List<String> wrong) {
    String id = line.text(list.id);
    PublicAuthority.Known other = known.byId().get(id);
    if (other == null) {
      return;
    }
    boolean sameType =
        other.files().stream().anyMatch(list.among::contains) || MISPLACED.contains(id);
    if (!sameType || !alike(names(line), other.names())) {
      wrong.add(line.text(0) + " is not " + id + ", " + other);
    }
  }

  private static List<String> names(ListFile.Line line) {
    List<String> names = new ArrayList<>(line.texts(1));
    names.add(line.text(0));
    return names.stream().map(name -> Name.of(name).text()).toList();
  }

  /// Whether a name has all words of another, or the same last word after the same initial.
  private static boolean alike(List<String> ours, Set<String> theirs) {
    List<List<String>> others = theirs.stream().map(ListedIdsTest::words).toList();
    return ours.stream()
        .map(ListedIdsTest::words)
        .anyMatch(words -> others.stream().anyMatch(other -> alike(words, other)));
  }

  private static boolean alike(List<String> words, List<String> others) {
    if (words.isEmpty() || others.isEmpty()) {
      return false;
    }
    boolean sameInitial = words.getFirst().charAt(0) == others.getFirst().charAt(0);
    return words.containsAll(others)
        || others.containsAll(words)
        || (sameInitial && words.getLast().equals(others.getLast()));
  }

  private static List<String> words(String name) {
    String letters = NameForm.unaccented(NameForm.normalised(name)).toLowerCase(Locale.ROOT);
    return Arrays.stream(letters.replace("'", "").split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
