package org.copydesk.enrich.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// What other desks do to a text, by chance: they edit it lightly, or fill the same form in again.
///
/// @param random where the chance comes from
record Desk(Random random) {
  private static final List<String> BOILERPLATE =
      List.of(
          "Sign up for our newsletter and read the five stories that matter every morning at six.",
          "This article was first published on the website of our partner and appears here with"
              + " permission.",
          "Read also: What we know so far, in pictures, and what happens now.",
          "Follow the Harbour Post on all channels. Call our news desk on 0455 22 901 if you have"
              + " a tip.",
          "(Reporting by Ann Stone in Ilva and Bob Reed in Morane; editing by Cy Hale)");
  private static final List<String> DATELINES =
      List.of("MORANE, Nov 4 (Nordwire) - ", "ILVA (CPA) — ", "By Ann Stone\n\n", "");
  private static final List<String> NAMES =
      List.of(
          "Quill",
          "Tarrant",
          "Osgood",
          "Vesna",
          "Pruitt",
          "Amsel",
          "Corvin",
          "Delacroix",
          "Ebner",
          "Fenwick",
          "Galt",
          "Hoyle",
          "Ivers",
          "Jarrow",
          "Kessler",
          "Lomax",
          "Mundy",
          "Nairn",
          "Oakes",
          "Penrose",
          "Ravel",
          "Sorley",
          "Thane",
          "Ulrich",
          "Voss",
          "Wick",
          "Yarrow");
  private static final List<String> OTHER_WORDS =
      List.of("about", "nearly", "however", "early", "later", "again", "major", "former", "there");

  /// Light edits: a dateline, typos, other words (one in thirty), up to half of the paragraphs cut
  /// from the end or two from within, boilerplate.
  String edited(String text) {
    List<String> paragraphs = new ArrayList<>(List.of(text.split("\n\n+")));
    cut(paragraphs);
    for (int i = random.nextInt(3); i > 0; i--) {
      paragraphs.add(
          random.nextInt(1 + paragraphs.size()),
          BOILERPLATE.get(random.nextInt(BOILERPLATE.size())));
    }
    StringBuilder edited = new StringBuilder(DATELINES.get(random.nextInt(DATELINES.size())));
    for (String word : String.join("\n\n", paragraphs).split("(?<=\\s)", -1)) {
      edited.append(random.nextInt(30) == 0 ? touched(word) : word);
    }
    return edited.toString();
  }

  private void cut(List<String> paragraphs) {
    switch (random.nextInt(3)) {
      case 0 -> {
        int kept = Math.max(1, paragraphs.size() / 2 + random.nextInt(1 + paragraphs.size() / 2));
        paragraphs.subList(Math.min(kept, paragraphs.size()), paragraphs.size()).clear();
      }
      case 1 -> {
        for (int i = Math.min(2, paragraphs.size() / 3); i > 0; i--) {
          paragraphs.remove(1 + random.nextInt(paragraphs.size() - 1));
        }
      }
      default -> {}
    }
  }

  private String touched(String word) {
    return switch (random.nextInt(3)) {
      case 0 -> word.length() > 4 ? word.substring(0, 2) + word.substring(3) : word;
      case 1 -> OTHER_WORDS.get(random.nextInt(OTHER_WORDS.size())) + " ";
      default -> word + OTHER_WORDS.get(random.nextInt(OTHER_WORDS.size())) + " ";
    };
  }

  /// The same words around other names and other numbers.
  ///
  /// @param share of names and numbers that are others, 0 to 1
  String filledInAgain(String text, double share) {
    StringBuilder filled = new StringBuilder();
    boolean sentence = true;
    for (String word : text.split("(?<=\\s)", -1)) {
      boolean other = random.nextDouble() < share;
      if (other && word.chars().anyMatch(Character::isDigit)) {
        filled.append(digits(word));
      } else if (other && !sentence && Character.isUpperCase(word.charAt(0))) {
        filled.append(NAMES.get(random.nextInt(NAMES.size())));
        filled.append(word.replaceFirst("^[\\p{L}'’-]+", ""));
      } else {
        filled.append(word);
      }
      sentence = word.matches("(?s).*[.?!”\"]\\s+");
    }
    return filled.toString();
  }

  private String digits(String word) {
    StringBuilder digits = new StringBuilder();
    Arrays.stream(word.split(""))
        .map(c -> Character.isDigit(c.charAt(0)) ? Integer.toString(1 + random.nextInt(9)) : c)
        .forEach(digits::append);
    return digits.toString();
  }
}
