package org.copydesk.ingest.plaintext;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.ingest.normalize.WordList;

/// Adds up what speaks for and against a line being the caption of a picture. A paragraph lost from
/// the story is worse than a caption in it, so nothing weak is enough alone.
final class CaptionEvidence {
  private static final int ENOUGH = 2;

  private static final int MOST_WORDS = 70;
  private static final int BEGINNING_WORDS = 14;
  private static final int PHRASE_LEAST_WORDS = 5;
  private static final int PHRASE_WORDS = 12;
  private static final int SCENE_WORDS = 45;
  private static final int RUNNING_WORDS = 10;
  private static final int PARAGRAPHS_LEAST = 3;
  private static final double PAST_SHARE = 0.5;
  private static final String PICTURE = "(?:photo|picture|image|photograph|screengrab|screenshot)";
  private static final String OF_ARCHIVE = "(?:undated|file|handout|aerial|satellite|archive)";
  private static final String SIDE =
      "(?:far |top |bottom |(?:second|third) from (?:the )?)?(?:left|right|cent(?:er|re))";
  private static final Pattern LEAD =
      anyOf(
          "\\W*(?:",
          "(?:"
              + PICTURE
              + "s?|captions?|pictured|video|graphic|file|above|below)"
              + "(?: caption| photo)?(?: \\d+)?(?: of \\d+)?\\s*[:—–|-]\\s*\\S",
          "(?:image|media) caption\\b",
          "this (?:" + PICTURE + "|combination|" + OF_ARCHIVE + ")\\b",
          "(?:an? )?" + OF_ARCHIVE + " (?:handout )?(?:" + PICTURE + "|view)\\b",
          "(?:an? )?(?:aerial |general )?(?:view|rendering|illustration) (?:of|shows|from)\\b",
          "(?:pictured|seen here)\\b");
  private static final Pattern SEEN =
      anyOf(
          "\\b(?:",
          "pictured\\b",
          "(?:is|are) (?:seen|shown)\\b",
          "(?:seen|shown) here\\b",
          "in this (?:" + OF_ARCHIVE + " )*(?:" + PICTURE + "|still|frame)\\b",
          "file " + PICTURE + "\\b",
          "poses? (?:for (?:a )?(?:"
              + PICTURE
              + "|portrait|selfie)s?|with (?:his|her|their|the))\\b",
          "poses? (?:in front|next to|outside|beside|on|during)\\b");
  private static final Pattern POSITION_LEAD =
      anyOf(
          "\\W*(?:",
          "(?:above|below|l-r|left to right|right to left)\\s*[:(]",
          "(?:from )?(?:left|right|top|bottom)\\s*[:,(]",
          "from (?:left|right|top)\\b");
  private static final Pattern POSITION =
      anyOf(
          "(?:",
          "[(\\[](?:pictured )?(?:" + SIDE + "|back|front|l|r|c|middle|above|below|pictured)[)\\]]",
          ",\\s*" + SIDE + "[,.]",
          "\\b(?:clockwise from|from left to right)\\b",
          ", from left\\b");

  /// Without one of these words there is no need to look for what {@link #SEEN} says.
  private static final List<String> SEEN_WORDS =
      List.of("pictured", "seen", "shown", "in this ", "file ", "pose");

  /// The same for the patterns of sides.
  private static final List<String> SIDES =
      List.of(
          "left",
          "right",
          "center",
          "centre",
          "top",
          "bottom",
          "above",
          "below",
          "l-r",
          "(l)",
          "(r)",
          "(c)",
          "[l]",
          "[r]",
          "[c]",
          "front",
          "back",
          "middle",
          "clockwise",
          "pictured");

  private static final Pattern SPEECH =
      Pattern.compile(
          "[\"“”]|\\b(?:according to|said|says|told|tells|added|adds|asked|asks|announced|argued|argues|insisted)\\b");
  private static final Pattern TALKS_TO_READER =
      Pattern.compile("\\b(?:I|[Yy]ou|[Yy]our|[Ww]e|[Oo]ur|[Mm]y|us|me|[Ll]et['’]s)\\b");
  private static final Pattern TALK_OF_TEXT =
      Pattern.compile(
          "^(?:But|And|So|Yet|However|Still|Meanwhile|Then|He|She|It|They|We|I|You|His|Her|Their|Its"
              + "|Our|My|This|That|These|Those|There|If|When|While|Although|Because|For|In addition)\\b");
  private static final Set<String> PAST =
      Set.of(
          "was", "were", "had", "did", "said", "told", "went", "came", "took", "made", "became",
          "began", "saw", "found", "gave", "won", "lost", "has", "have", "will", "would", "could",
          "should", "may", "might", "can", "is", "are", "spent", "held", "stood", "sat", "wrote",
          "met", "ran");
  private static final Set<String> NO_SUBJECT =
      Set.of(
          "the", "a", "an", "to", "of", "for", "in", "on", "at", "with", "his", "her", "their",
          "its", "no", "and", "or", "by", "this", "that");
  private static final Pattern AFTER_ASIDE = Pattern.compile(".*[,)\\]]");
  private static final Pattern PLURAL =
      Pattern.compile("(?!.*['’]s$).*s|people|men|women|children|police|crew|others|who");
  private static final Pattern NEXT_SENTENCE = Pattern.compile("\\p{Ll}{2}[.!?] \\p{Lu}");
  private static final Pattern TELLS_PAST =
      Pattern.compile(
          "\\b(?:was|were|had|did|said|told|won|lost|came|went|took|made|began|left|gave|found|saw)\\b"
              + "|\\b\\p{Ll}{3,}ed\\b");
  private static final Set<String> SCENE_VERBS = present("scene-verbs.txt");
  private static final Set<String> LASTING_VERBS = present("lasting-verbs.txt");

  private CaptionEvidence() {}

  /// @param before what stands before each alternative, and opens the group of them
  private static Pattern anyOf(String before, String... alternatives) {
    return Pattern.compile("(?i)" + before + String.join("|", alternatives) + ")");
  }

  /// What of a line's words speaks for a caption, without its neighbours.
  static int of(String line) {
    int words = Paragraphs.words(line);
    if (line.length() > LineKind.LONGEST || words > MOST_WORDS) {
      return 0;
    }
    String lower = line.toLowerCase(Locale.ROOT);
    int evidence = PictureCredit.atEndOf(line);
    evidence += LEAD.matcher(line).lookingAt() ? 3 : 0;
    evidence += SEEN_WORDS.stream().anyMatch(lower::contains) && SEEN.matcher(line).find() ? 2 : 0;
    evidence += isPositioned(line, lower) ? 2 : 0;
    evidence += CaptionDate.isFull(line) ? 1 : 0;
    evidence += words <= SCENE_WORDS ? scene(line, words) : 0;
    evidence += isDatedPhrase(line, words) ? 2 : 0;
    return evidence;
  }

  /// Whether what speaks for a caption outweighs what the line's words say against it.
  static boolean isEnough(int evidence, String line) {
    return evidence >= ENOUGH && evidence - against(line) >= ENOUGH;
  }

  private static int against(String line) {
    int evidence = SPEECH.matcher(line).find() ? 2 : 0;
    evidence += TALKS_TO_READER.matcher(line).find() ? 2 : 0;
    evidence += TALK_OF_TEXT.matcher(line).find() ? 1 : 0;
    return evidence;
  }

  /// How much a line is like the description of a scene.
  private static int scene(String line, int words) {
    boolean present = begins(line, SCENE_VERBS);
    if (!(present || begins(line, LASTING_VERBS)) || !isShort(line)) {
      return 0;
    }
    boolean phrase =
        present && (words > PHRASE_WORDS || line.contains(", ")) && !Paragraphs.endsSentence(line);
    return 1 + (CaptionDate.isIn(line) ? 1 : 0) + (phrase ? 1 : 0);
  }

  /// Whether a line says who or what stands on which side.
  private static boolean isPositioned(String line, String lower) {
    return SIDES.stream().anyMatch(lower::contains)
        && (POSITION_LEAD.matcher(line).lookingAt() || POSITION.matcher(line).find());
  }

  /// Whether a line is no sentence, and ends with the day: a crosshead has none.
  private static boolean isDatedPhrase(String line, int words) {
    return words >= PHRASE_LEAST_WORDS && !Paragraphs.endsSentence(line) && CaptionDate.ends(line);
  }

  /// Whether a line is one sentence that shows what is done at this moment: odd in a story that is
  /// told in the past.
  static boolean isOnlyScene(String line) {
    return begins(line, SCENE_VERBS)
        && isShort(line)
        && !TELLS_PAST.matcher(line).find()
        && !NEXT_SENTENCE.matcher(line).find();
  }

  /// Whether a line is not longer than two sentences that describe a picture.
  private static boolean isShort(String line) {
    return Paragraphs.words(line) <= SCENE_WORDS
        && NEXT_SENTENCE.matcher(line).results().limit(2).count() < 2;
  }

  /// Whether most paragraphs of a story tell of what is over.
  static boolean isToldInPast(List<String> lines) {
    List<String> running =
        lines.stream().filter(line -> Paragraphs.words(line) >= RUNNING_WORDS).toList();
    long past = running.stream().filter(line -> TELLS_PAST.matcher(line).find()).count();
    return running.size() >= PARAGRAPHS_LEAST && past >= running.size() * PAST_SHARE;
  }

  private static boolean begins(String line, Set<String> verbs) {
    List<String> words = List.of(line.split(" ", BEGINNING_WORDS + 1));
    for (int i = 1; i < Math.min(words.size(), BEGINNING_WORDS); i++) {
      String word = withoutMark(words.get(i));
      boolean several = words.subList(0, i - 1).contains("and");
      if (verbs.contains(word) && agrees(words.get(i - 1), several, word)) {
        return true;
      }
      if (PAST.contains(word)) {
        return false;
      }
    }
    return false;
  }

  private static String withoutMark(String word) {
    boolean marked = !word.isEmpty() && ",.;:".indexOf(word.charAt(word.length() - 1)) >= 0;
    return marked ? word.substring(0, word.length() - 1) : word;
  }

  /// Whether a word can be the verb of the one before it: "a man walks", "voters queue", "smoke and
  /// ash rise"; not "the walks", "next year's race".
  ///
  /// @param several whether an "and" stands before
  private static boolean agrees(String before, boolean several, String verb) {
    String subject = before.toLowerCase(Locale.ROOT);
    if (NO_SUBJECT.contains(subject)) {
      return false;
    }
    return several
        || verb.endsWith("s")
        || AFTER_ASIDE.matcher(subject).matches()
        || PLURAL.matcher(subject).matches()
        || Character.isUpperCase(before.codePointAt(0));
  }

  private static Set<String> present(String table) {
    Set<String> forms = new HashSet<>();
    for (String verb : WordList.of(CaptionEvidence.class, table)) {
      forms.add(verb);
      forms.add(
          verb.matches(".*(?:s|sh|ch|x|z)")
              ? verb + "es"
              : verb.matches(".*[^aeiou]y") ? verb.replaceFirst("y$", "ies") : verb + "s");
    }
    return forms;
  }
}
