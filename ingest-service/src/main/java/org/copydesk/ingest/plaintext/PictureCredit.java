package org.copydesk.ingest.plaintext;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.ingest.normalize.WordList;

/// Whom a picture is credited to: "Ada Brook/Reuters", "(AP Photo/Ada Brook)", "Photo: Ada Brook".
final class PictureCredit {
  private static final int MOST_WORDS = 12;
  private static final int LONGEST = 300;
  private static final int LEAST_WORDS_BEFORE = 4;
  private static final Set<String> AGENCIES = WordList.of(PictureCredit.class, "agencies.txt");
  private static final Set<String> CONNECTIVES =
      Set.of(
          "via", "for", "and", "of", "the", "by", "from", "de", "van", "von", "del", "with", "&");
  private static final String PICTURE =
      "(?:photos?|photograph|photography|pictures?|images?|illustration|graphic|screenshot|screengrab)";
  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)^(?:"
              + String.join(
                  "|",
                  "(?:(?:cover|file|courtesy|handout|stock|contributed|submitted) )?"
                      + PICTURE
                      + "(?:/video)? ?(?:credits?|source|courtesy)?"
                      + "(?: ?[:/|,]| (?:by|courtesy|via|from|provided)\\b| ©)",
                  "credits? ?:",
                  "image (?:source|credits?)\\b",
                  "source:",
                  "(?:courtesy|supplied|handout|file photo)\\b")
              + ").*");
  private static final Pattern BRACKETS = Pattern.compile("^(?:[(\\[]|[—–-]{1,2} ?)|[)\\]]$");
  private static final Pattern END = Pattern.compile("[.\\s]+$");
  private static final Pattern LAST_SENTENCE =
      Pattern.compile("[.!?][\"'”’)]*\\s+(?=[\\p{Lu}\\p{Ll}(\\[©])");
  private static final Pattern IN_BRACKETS =
      Pattern.compile("[(\\[]([^()\\[\\]]{2,120})[)\\]]\\W*$");
  private static final Pattern AFTER_MARK =
      Pattern.compile("\\s[/|–—-]\\s?(?=\\S)|(?<=\\p{Ll})/(?=\\p{Lu})");
  private static final List<String> MARKS = List.of("/", "|", "–", "—", " -");
  private static final Pattern PICTURE_WORDS =
      Pattern.compile(
          "(?i)(?<!\\S)(?:ap|ae) (?:photo|illustration)|/(?:ap|ae) (?:photo|illustration)"
              + "|\\b(?:file|handout|courtesy|getty|photo)\\b");
  private static final Pattern BETWEEN_PARTIES =
      Pattern.compile("\\s*[/|]\\s*|\\s+(?:via|for)\\s+|(?<=^\\p{Lu}\\S{1,20} \\S{1,20}),\\s*");
  private static final String NAME = "\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*)";
  private static final Pattern TWO_NAMES =
      Pattern.compile(NAME + "{1,2}/(?:[Tt]he )?" + NAME + "{1,3}");
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:^|\\s)(?:\\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Rev|Hon|St|Mt|Jr|No"
              + "|vs|Inc|Co)\\.$");

  private PictureCredit() {}

  /// Whether a name is that of a known agency or broadcaster.
  static boolean isAgency(String name) {
    return AGENCIES.contains(name.toLowerCase(Locale.ROOT));
  }

  /// Whether a whole line is a credit.
  static boolean isAlone(String line) {
    if (Paragraphs.words(line) > MOST_WORDS || LAST_SENTENCE.matcher(line).find()) {
      return false;
    }
    String inner = BRACKETS.matcher(line).replaceAll("");
    return LEAD.matcher(inner).matches() || (isNames(inner) && isSigned(inner));
  }

  /// How much the end of a line looks like a credit, 0 to 3.
  static int atEndOf(String line) {
    Matcher bracket =
        IN_BRACKETS.matcher(line).region(Math.max(0, line.length() - LONGEST), line.length());
    if ((line.indexOf(')') >= 0 || line.indexOf(']') >= 0)
        && bracket.find()
        && (isSigned(bracket.group(1)) || LEAD.matcher(bracket.group(1)).matches())) {
      return 3;
    }
    String tail = tail(line, LAST_SENTENCE);
    String before = line.substring(0, line.length() - tail.length()).strip();
    if (!tail.isEmpty() && Paragraphs.words(tail) <= MOST_WORDS) {
      boolean named = tail.charAt(0) != '(' && isNames(tail) && !Paragraphs.endsSentence(tail);
      if (LEAD.matcher(tail).matches() || (named && isSigned(tail))) {
        return 3;
      }
      if (named
          && Paragraphs.words(before) >= LEAST_WORDS_BEFORE
          && !ABBREVIATION.matcher(before).find()) {
        return 2;
      }
    }
    String marked = MARKS.stream().anyMatch(line::contains) ? tail(line, AFTER_MARK) : "";
    return !marked.isEmpty() && isNames(marked) && isSigned(marked) ? 3 : 0;
  }

  /// What stands after the last mark of a line, as far as a credit can be long.
  private static String tail(String line, Pattern mark) {
    int from = -1;
    Matcher matcher =
        mark.matcher(line)
            .region(Math.max(0, line.length() - LONGEST), line.length())
            .useTransparentBounds(true);
    while (matcher.find()) {
      from = matcher.end();
    }
    return from < 0 ? "" : line.substring(from);
  }

  /// Whether an agency or a picture word stands in a credit, or a slash between two names.
  private static boolean isSigned(String credit) {
    String plain = END.matcher(credit).replaceFirst("");
    return BETWEEN_PARTIES.splitAsStream(plain).anyMatch(PictureCredit::isAgency)
        || PICTURE_WORDS.matcher(plain).find()
        || TWO_NAMES.matcher(plain).matches();
  }

  private static boolean isNames(String credit) {
    int start = 0;
    for (int at = 0; at <= credit.length(); at++) {
      if (at == credit.length() || partsNames(credit.charAt(at))) {
        if (at > start && !isOfName(credit.substring(start, at))) {
          return false;
        }
        start = at + 1;
      }
    }
    return true;
  }

  private static boolean partsNames(char c) {
    return c == ' ' || c == '/' || c == '|' || (c >= '\t' && c <= '\r');
  }

  private static boolean isOfName(String word) {
    boolean small = Character.isLowerCase(word.codePointAt(0)) || Character.isDigit(word.charAt(0));
    return !small || CONNECTIVES.contains(word);
  }
}
