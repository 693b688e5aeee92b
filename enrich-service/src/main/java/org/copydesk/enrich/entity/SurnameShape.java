package org.copydesk.enrich.entity;

import java.util.List;

/// Tells surnames by how they begin or end, where few other words do.
final class SurnameShape {
  private static final List<String> BEGINNINGS =
      List.of("O'", "O’", "Mc", "Mac", "D'", "D’", "Al-", "al-");
  private static final List<String> ENDINGS =
      List.of(
          "ić", "vic", "sson", "ssen", "dóttir", "dottir", "enko", "chuk", "shvili", "dze", "ovich",
          "evich", "skiy", "sky", "ski", "ska", "wicz", "czyk", "czak", "iak", "ov", "ova", "ev",
          "eva", "yan", "opoulos", "idis", "akis", "oğlu", "oglu", "escu", "eanu", "ález", "ález",
          "ínez", "ández", "ópez", "quez", "guez", "nez", "dez", "berg", "stein", "mann", "feld",
          "baum", "heimer", "ström", "strom", "qvist", "quist", "gren", "worth", "inho", "zadeh",
          "zada", "pour", "wala", "kar", "murthy", "swamy", "singh", "nathan", "moto", "mura",
          "gawa", "saki", "yama", "tanen", "inen");

  private SurnameShape() {}

  static boolean fits(String word) {
    int second = word.length() > 2 ? word.codePointAt(2) : 0;
    return endsAsOne(word)
        || (beginsAsOne(word)
            && word.codePoints().skip(1).anyMatch(Character::isUpperCase)
            && second != 0);
  }

  private static boolean endsAsOne(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private static boolean beginsAsOne(String word) {
    for (String beginning : BEGINNINGS) {
      if (word.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}
