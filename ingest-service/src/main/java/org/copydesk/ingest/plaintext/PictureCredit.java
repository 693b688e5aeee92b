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

  /// How {@link #LEAD} begins.
  private static final String LEADS = "cfhspig";

  private static final Pattern BRACKETS = Pattern.compile("^(?:[(\\[]|[—–-]{1,2} ?)|[)\\]]$");
  private static final Pattern END = Pattern.compile("[.\\s]+$");
  private static final Pattern LAST_SENTENCE =
      Pattern.compile("[.!?][\"'”’)]*\\s+(?=[\\p{Lu}\\p{Ll}(\\[©])");
  private static final String ENDS = ".!?";
  private static final String CLOSING = "\"'”’)";
  private static final Pattern IN_BRACKETS =
      Pattern.compile("[(\\[]([^()\\[\\]]{2,120})[)\\]]\\W*$");
  private static final Pattern AFTER_MARK =
      Pattern.compile("\\s[/|–—-]\\s?(?=\\S)|(?<=\\p{Ll})/(?=\\p{Lu})");
  private static final Pattern PICTURE_WORDS =
      Pattern.compile(
          "(?i)(?<!\\S)(?:ap|ae) (?:photo|illustration)|/(?:ap|ae) (?:photo|illustration)"
              + "|\\b(?:file|handout|courtesy|getty|photo)\\b");

  /// The words that {@link #PICTURE_WORDS} needs one of.
  private static final WordSearch SIGNS =
      WordSearch.of(List.of("photo", "illustration", "file", "handout", "courtesy", "getty"));

  private static final WordSearch BETWEEN = WordSearch.of(List.of("via", "for"));
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
    return isLed(inner) || (isNames(inner) && isSigned(inner));
  }

  /// How much the end of a line looks like a credit, 0 to 3.
  static int atEndOf(String line) {
    if (endsInBrackets(line)) {
      Matcher bracket =
          IN_BRACKETS.matcher(line).region(Math.max(0, line.length() - LONGEST), line.length());
      if (bracket.find()
          && (isSigned(bracket.group(1)) || LEAD.matcher(bracket.group(1)).matches())) {
        return 3;
      }
    }
    String tail = line.substring(lastSentence(line));
    if (!tail.isEmpty() && Paragraphs.words(tail) <= MOST_WORDS) {
      boolean named = tail.charAt(0) != '(' && isNames(tail) && !Paragraphs.endsSentence(tail);
      if (isLed(tail) || (named && isSigned(tail))) {
        return 3;
      }
      String before = named ? line.substring(0, line.length() - tail.length()).strip() : "";
      if (named
          && Paragraphs.words(before) >= LEAST_WORDS_BEFORE
          && !ABBREVIATION.matcher(before).find()) {
        return 2;
      }
    }
    String marked = isMarked(line) ? afterMark(line) : "";
    return !marked.isEmpty() && isNames(marked) && isSigned(marked) ? 3 : 0;
  }

  /// What stands after the last mark of a line, as far as a credit can be long.
  private static String afterMark(String line) {
    int from = -1;
    Matcher matcher =
        AFTER_MARK
            .matcher(line)
            .region(Math.max(0, line.length() - LONGEST), line.length())
            .useTransparentBounds(true);
    while (matcher.find()) {
      from = matcher.end();
    }
    return from < 0 ? "" : line.substring(from);
  }

  private static boolean isMarked(String line) {
    return line.indexOf('/') >= 0
        || line.indexOf('|') >= 0
        || line.indexOf('–') >= 0
        || line.indexOf('—') >= 0
        || line.contains(" -");
  }

  /// Whether no word stands behind the last bracket.
  private static boolean endsInBrackets(String line) {
    for (int i = line.length() - 1; i >= 0; i--) {
      char c = line.charAt(i);
      if (c == ')' || c == ']') {
        return true;
      }
      if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '_')) {
        return false;
      }
    }
    return false;
  }

  /// Where the last sentence begins, as far as a credit can be long; at the end of a line of one.
  private static int lastSentence(String line) {
    int least = Math.max(0, line.length() - LONGEST);
    for (int i = line.length() - 1; i > least; i--) {
      if (isSpace(line.charAt(i - 1)) && beginsSentence(line.codePointAt(i))) {
        int end = i - 1;
        while (end > least && isSpace(line.charAt(end - 1))) {
          end--;
        }
        while (end > least && CLOSING.indexOf(line.charAt(end - 1)) >= 0) {
          end--;
        }
        if (end > least && ENDS.indexOf(line.charAt(end - 1)) >= 0) {
          return i;
        }
      }
    }
    return line.length();
  }

  private static boolean beginsSentence(int point) {
    return switch (Character.getType(point)) {
      case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER -> true;
      default -> point == '(' || point == '[' || point == '©';
    };
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static boolean isLed(String credit) {
    return !credit.isEmpty()
        && LEADS.indexOf(WordSearch.small(credit.charAt(0))) >= 0
        && LEAD.matcher(credit).matches();
  }

  /// Whether an agency or a picture word stands in a credit, or a slash between two names.
  private static boolean isSigned(String credit) {
    char last = credit.isEmpty() ? ' ' : credit.charAt(credit.length() - 1);
    String plain = last == '.' || isSpace(last) ? END.matcher(credit).replaceFirst("") : credit;
    boolean parties =
        BETWEEN.isIn(plain)
            || plain.indexOf('/') >= 0
            || plain.indexOf('|') >= 0
            || plain.indexOf(',') >= 0;
    boolean agency =
        parties
            ? BETWEEN_PARTIES.splitAsStream(plain).anyMatch(PictureCredit::isAgency)
            : isAgency(plain);
    return agency
        || (SIGNS.isIn(plain) && PICTURE_WORDS.matcher(plain).find())
        || (plain.indexOf('/') >= 0 && TWO_NAMES.matcher(plain).matches());
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
