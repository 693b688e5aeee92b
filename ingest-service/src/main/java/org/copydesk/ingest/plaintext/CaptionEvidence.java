package org.copydesk.ingest.plaintext;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Adds up what speaks for and against a line being the caption of a picture. A paragraph lost from
/// the story is worse than a caption in it, so nothing weak is enough alone.
final class CaptionEvidence {
  private static final int ENOUGH = 2;

  private static final int MOST_WORDS = 70;
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

  /// The first words of {@link #LEAD}.
  private static final Set<String> LEAD_WORDS =
      Set.of(
          "photo",
          "photos",
          "picture",
          "pictures",
          "image",
          "images",
          "photograph",
          "photographs",
          "screengrab",
          "screengrabs",
          "screenshot",
          "screenshots",
          "caption",
          "captions",
          "pictured",
          "video",
          "graphic",
          "file",
          "above",
          "below",
          "media",
          "this",
          "a",
          "an",
          "undated",
          "handout",
          "aerial",
          "satellite",
          "archive",
          "general",
          "view",
          "rendering",
          "illustration",
          "seen");

  /// Without one of these words there is no need to look for what {@link #SEEN} says.
  private static final WordSearch SEEN_WORDS =
      WordSearch.of(List.of("pictured", "seen", "shown", "in this ", "file ", "pose"));

  /// The same for the patterns of sides.
  private static final WordSearch SIDES =
      WordSearch.of(
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
              "pictured"));

  private static final Pattern SPEECH =
      Pattern.compile(
          "[\"“”]|\\b(?:according to|said|says|told|tells|added|adds|asked|asks|announced|argued|argues|insisted)\\b");
  private static final Pattern TALKS_TO_READER =
      Pattern.compile("\\b(?:I|[Yy]ou|[Yy]our|[Ww]e|[Oo]ur|[Mm]y|us|me|[Ll]et['’]s)\\b");
  private static final Pattern TALK_OF_TEXT =
      Pattern.compile(
          "^(?:But|And|So|Yet|However|Still|Meanwhile|Then|He|She|It|They|We|I|You|His|Her|Their|Its"
              + "|Our|My|This|That|These|Those|There|If|When|While|Although|Because|For|In addition)\\b");
  private static final Pattern NEXT_SENTENCE = Pattern.compile("\\p{Ll}{2}[.!?] \\p{Lu}");
  private static final Pattern TELLS_PAST =
      Pattern.compile(
          "\\b(?:was|were|had|did|said|told|won|lost|came|went|took|made|began|left|gave|found|saw)\\b"
              + "|\\b\\p{Ll}{3,}ed\\b");

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
    int evidence = PictureCredit.atEndOf(line);
    evidence += LEAD_WORDS.contains(firstWord(line)) && LEAD.matcher(line).lookingAt() ? 3 : 0;
    evidence += SEEN_WORDS.isIn(line) && SEEN.matcher(line).find() ? 2 : 0;
    evidence += isPositioned(line) ? 2 : 0;
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
    SceneVerb verb = SceneVerb.of(line);
    if (verb == SceneVerb.NONE || !isShort(line)) {
      return 0;
    }
    boolean phrase =
        verb == SceneVerb.MOMENT
            && (words > PHRASE_WORDS || line.contains(", "))
            && !Paragraphs.endsSentence(line);
    return 1 + (CaptionDate.isIn(line) ? 1 : 0) + (phrase ? 1 : 0);
  }

  /// Whether a line says who or what stands on which side.
  private static boolean isPositioned(String line) {
    return SIDES.isIn(line)
        && (POSITION_LEAD.matcher(line).lookingAt() || POSITION.matcher(line).find());
  }

  /// Whether a line is no sentence, and ends with the day: a crosshead has none.
  private static boolean isDatedPhrase(String line, int words) {
    return words >= PHRASE_LEAST_WORDS && !Paragraphs.endsSentence(line) && CaptionDate.ends(line);
  }

  /// Whether a line is one sentence that shows what is done at this moment: odd in a story that is
  /// told in the past.
  static boolean isOnlyScene(String line) {
    return SceneVerb.of(line) == SceneVerb.MOMENT
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

  /// The first word of letters and digits, in small letters.
  private static String firstWord(String line) {
    int start = 0;
    while (start < line.length() && !isOfWord(line.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < line.length() && isOfWord(line.charAt(end))) {
      end++;
    }
    return line.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isOfWord(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_');
  }
}
