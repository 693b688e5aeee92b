package org.copydesk.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.copydesk.enrich.text.Token;
import org.junit.jupiter.api.Test;

class WordClassTest {
  private static final Map<WordClass, Set<String>> FILES = read();

  private static Map<WordClass, Set<String>> read() {
    Map<WordClass, Set<String>> words = new EnumMap<>(WordClass.class);
    for (String line : ResourceFile.read(WordClass.class, "words.psv", "given-names.psv").lines()) {
      String[] fields = line.split("\\|", 2);
      words
          .computeIfAbsent(WordClass.valueOf(fields[0]), _ -> new HashSet<>())
          .addAll(Arrays.asList(fields[1].strip().split(" +", -1)));
    }
    return words;
  }

  @Test
  void eachClassHasTheWordsOfItsLines() {
    for (WordClass wordClass : WordClass.values()) {
      assertThat(wordClass.words()).isEqualTo(FILES.get(wordClass)).isNotEmpty();
    }
  }

  @Test
  void aWordIsOfNoOtherClass() {
    FILES.values().stream()
        .flatMap(Set::stream)
        .distinct()
        .forEach(word -> {
          for (WordClass wordClass : WordClass.values()) {
            boolean listed = FILES.getOrDefault(wordClass, Set.of()).contains(word);
            assertThat(wordClass.has(word)).as("%s %s", wordClass, word).isEqualTo(listed);
          }
        });
  }

  @Test
  void unknownWordsAreOfNoClass() {
    for (String word : new String[] {"", "zzyzx", "PRESIDENT", "Ünknøwn"}) {
      assertThat(WordClass.bits(word)).as(word).isZero();
    }
  }

  @Test
  void tokenHasTheClassesOfItsWord() {
    Token token = new Token(0, 9, "President", Token.Shape.CAPITALISED);

    assertThat(token.is(WordClass.TITLE)).isTrue();
    assertThat(token.is(WordClass.PARTICLE)).isFalse();
  }
}
