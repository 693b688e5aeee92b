package org.copydesk.ingest.format;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.ingest.normalize.WordList;

/// Adds up what speaks for and against a line being the caption of a picture. A paragraph lost from
/// the story is worse than a caption in it, so nothing weak is enough alone.
final class CaptionEvidence {
  /// From here on a line is a caption.
  static final int ENOUGH = 2;

  private static final int MOST_WORDS = 70;
  private static final int BEGINNING_WORDS = 14;
  private static final int PHRASE_WORDS = 12;
  private static final int SCENE_WORDS = 45;
  private static final int RUNNING_WORDS = 10;
  private static final int PARAGRAPHS_LEAST = 3;
  private static final double PAST_SHARE = 0.5;
  private static final String MONTH =
      "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?"
          + "|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
  private static final String WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)^\\W*(?:(?:(?:photos?|pictures?|images?|captions?|pictured|video|graphic|photograph|photo"
              + " caption|image caption|media caption|file(?: photo)?|above|below)(?: \\d+)?(?: of"
              + " \\d+)?\\s*(?::|—|–|-|\\|))|image caption|media caption|this"
              + " (?:photo|image|picture|undated|screengrab|screenshot|combination|aerial|satellite)\\b|(?:an?"
              + " )?(?:undated|file|handout|aerial|satellite|combination|archive)(?: handout)?"
              + " (?:photo|image|picture|view|photograph)\\b|(?:an? )?(?:view|aerial view|general"
              + " view|screenshot|screengrab|illustration|artist's impression|rendering)"
              + " (?:of|shows|from)\\b|pictured\\b|seen here\\b)\\s*\\S.*");
  private static final Pattern SEEN =
      Pattern.compile(
          "(?i)\\b(?:pictured|(?:is|are) (?:seen|shown|pictured)|seen here|shown here|in this"
              + " (?:undated |file |handout |aerial |archive |combination"
              + " )*(?:photo|picture|image|photograph|still|frame|screengrab|screenshot)|file"
              + " (?:photo|image|picture)|poses? (?:for (?:a"
              + " )?(?:photo|picture|portrait|selfie)s?|with (?:his|her|their|the)|in front|next"
              + " to|outside|beside|on|during))\\b");
  private static final Pattern POSITION =
      Pattern.compile(
          "(?i)[(\\[](?:pictured )?(?:far |top |bottom |back |front |second from (?:the )?|third"
              + " from (?:the"
              + " )?)?(?:left|right|l|r|c|cent(?:er|re)|middle|above|below|pictured)[)\\]]|,\\s*(?:far"
              + " |top |bottom |second from (?:the )?|third from (?:the"
              + " )?)?(?:left|right|cent(?:er|re))[,.]|^\\W*(?:(?:above|below|l-r|left to"
              + " right|right to left)\\s*[:(]|(?:from"
              + " )?(?:left|right|top|bottom)\\s*[:,(])|^\\W*from"
              + " (?:left|right|top)\\b|\\bclockwise from\\b|, from left\\b|\\bfrom left to"
              + " right\\b");
  private static final Pattern FULL_DATE =
      Pattern.compile("\\b" + WEEKDAY + ",? " + MONTH + " \\d{1,2},? \\d{4}\\b");
  private static final Pattern DATED =
      Pattern.compile(
          "\\b(?:on|in) (?:"
              + WEEKDAY
              + ",? )?(?:"
              + MONTH
              + " (?:\\d{1,2}(?:,? \\d{4})?|\\d{4})|\\d{1,2} "
              + MONTH
              + "(?:,? \\d{4})?)\\b|\\bin (?:19|20)\\d{2}\\.?$|\\b(?:on )?"
              + WEEKDAY
              + "(?: (?:morning|afternoon|evening|night))?\\.?$");
  private static final Pattern SPEECH =
      Pattern.compile(
          "[\"“”]|\\b(?:said|says|told|tells|added|adds|asked|asks|according"
              + " to|announced|argued|argues|insisted)\\b");
  private static final Pattern TALKS_TO_READER =
      Pattern.compile("\\b(?:I|[Yy]ou|[Yy]our|[Ww]e|[Oo]ur|[Mm]y|us|me|[Ll]et['’]s)\\b");
  private static final Pattern TALK_OF_TEXT =
      Pattern.compile(
          "^(?:But|And|So|Yet|However|Still|Meanwhile|Then|He|She|It|They|We|I|You|His|Her|Their|Its|Our|My|This|That|These|Those|There|If|When|While|Although|Because|For|In"
              + " addition)\\b");
  private static final Set<String> PAST =
      Set.of(
          "was", "were", "had", "did", "said", "told", "went", "came", "took", "made", "became",
          "began", "saw", "found", "gave", "won", "lost", "has", "have", "will", "would", "could",
          "should", "may", "might", "can", "is", "are", "spent", "held", "stood", "sat", "wrote",
          "met", "ran");
  private static final Pattern NEXT_SENTENCE = Pattern.compile("\\p{Ll}{2}[.!?] \\p{Lu}");
  private static final Pattern TELLS_PAST =
      Pattern.compile(
          "\\b(?:was|were|had|did|said|told|won|lost|came|went|took|made|began|left|gave|found|saw|\\p{Ll}{3,}ed)\\b");
  private static final Set<String> SCENE_VERBS = present("scene-verbs.txt");
  private static final Set<String> LASTING_VERBS = present("lasting-verbs.txt");

  private CaptionEvidence() {}

  /// What the words of a line say, without its neighbours.
  static int of(String line) {
    if (Paragraphs.words(line) > MOST_WORDS) {
      return 0;
    }
    boolean scene = isScene(line) && isShort(line);
    int evidence = PictureCredit.atEndOf(line);
    evidence += LEAD.matcher(line).matches() ? 3 : 0;
    evidence += SEEN.matcher(line).find() ? 2 : 0;
    evidence += POSITION.matcher(line).find() ? 2 : 0;
    evidence += FULL_DATE.matcher(line).find() ? 1 : 0;
    evidence += scene ? 1 : 0;
    evidence += scene && DATED.matcher(line).find() ? 1 : 0;
    evidence +=
        scene
                && begins(line, SCENE_VERBS)
                && (Paragraphs.words(line) > PHRASE_WORDS || line.contains(", "))
                && !Paragraphs.endsSentence(line)
            ? 1
            : 0;
    evidence -= SPEECH.matcher(line).find() ? 2 : 0;
    evidence -= TALKS_TO_READER.matcher(line).find() ? 2 : 0;
    evidence -= TALK_OF_TEXT.matcher(line).find() ? 1 : 0;
    return evidence;
  }

  /// Whether a line begins with somebody who does something in the present tense.
  private static boolean isScene(String line) {
    return begins(line, SCENE_VERBS) || begins(line, LASTING_VERBS);
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
      String word = words.get(i).replaceFirst("[,.;:]$", "");
      if (verbs.contains(word) && agrees(words.get(i - 1), word)) {
        return true;
      }
      if (PAST.contains(word)) {
        return false;
      }
    }
    return false;
  }

  /// Whether a word can be the verb of the one before it: "a man walks", "voters queue"; not "the
  /// walks", "next year's race".
  private static boolean agrees(String before, String verb) {
    String subject = before.toLowerCase(Locale.ROOT);
    boolean closed = subject.matches(".*[,)\\]]");
    boolean several =
        subject.matches("(?!.*['’]s$).*s|people|men|women|children|police|crew|others|who|and .*")
            || Character.isUpperCase(before.codePointAt(0));
    return !isNoun(before) && (closed || verb.endsWith("s") || several);
  }

  private static boolean isNoun(String before) {
    return Set.of(
            "the", "a", "an", "to", "of", "for", "in", "on", "at", "with", "his", "her", "their",
            "its", "no", "and", "or", "by", "this", "that")
        .contains(before.toLowerCase(Locale.ROOT));
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
