package org.copydesk.ingest.html;

import java.util.regex.Pattern;

/// Who wrote a story, as it is told below it: "Ada Brook is our harbour correspondent."
final class AuthorNote {
  private static final String NAME = "(?:\\p{Lu}[\\p{L}.'’-]{0,30} ){2,4}";
  private static final Pattern NOTE =
      Pattern.compile(
          NAME
              + "(?:is|was|has been|covers|writes|reports|joined|ist|schreibt|arbeitet|berichtet|est|couvre|es|escribe|é|escreve|è|scrive|schrijft|werkt|är|skriver|er|jest|pisze)\\b"
              + "(?=.{0,160}\\b(?i:(?:chef)?reporter|editor|correspondent|writer|journalist|columnist|author of|freelance|contributor|covers|writes|covering|(?:chef)?redakteur|(?:auslands)?korrespondent|autor|journaliste|correspondant|rédact|chroniqueu|periodista|redactora?|corresponsal|jornalista|repórter|colunista|giornalista|redattore|redattrice|corrispondente|redacteur|verslaggever|correspondente?|journalisti?|redaktör|skribent|dziennikar|redaktor))");
  private static final Pattern NOTE_IN_CYRILLIC =
      Pattern.compile(
          "(?:\\p{Lu}\\p{L}{1,20},? ){2,3}[—–-] (?:журналист|корреспондент|обозреватель|редактор|автор|кореспондент|оглядач)");

  private AuthorNote() {}

  static boolean matches(String text) {
    return NOTE.matcher(text).lookingAt() || NOTE_IN_CYRILLIC.matcher(text).lookingAt();
  }
}
