package org.copydesk.ingest.plaintext;

import static org.copydesk.news.BlockKind.BOILERPLATE;
import static org.copydesk.news.BlockKind.CAPTION;
import static org.copydesk.news.BlockKind.CREDIT;
import static org.copydesk.news.BlockKind.LIST;
import static org.copydesk.news.BlockKind.PARAGRAPH;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.ingest.normalize.Byline;
import org.copydesk.ingest.normalize.WordList;
import org.copydesk.news.BlockKind;

/// What a line can be by its own words, its neighbours aside. Longer lines than {@link #LONGEST}
/// characters are paragraphs unseen, which also bounds the time that any pattern takes.
final class LineKind {
  /// The longest line that is anything but a paragraph, in characters.
  static final int LONGEST = 800;

  private static final char FIRST_HANGUL = '\u1100';

  private static final Phrases BOILERPLATE_LINES = Phrases.of("boilerplate.txt");
  private static final Pattern REPORTED_FROM =
      Pattern.compile("(?:\\p{Lu}[\\p{L}.'’-]*,? (?:and )?){1,6}reported from \\p{Lu}.{0,200}");
  private static final Phrases CREDITS = Phrases.of("credits.txt");
  private static final Set<String> SHARE_BUTTONS = WordList.of(LineKind.class, "share-buttons.txt");
  private static final Pattern OF_PAGE =
      Pattern.compile(
          "(?i)"
              + String.join(
                  "|",
                  ".{0,30}\\b\\d+[ -]?min(?:ute)?s?[ -](?:to )?(?:read|listen|video|watch)\\b.{0,20}",
                  "[\\d.,]{1,12}[KkMm]? ?(?:comments?|shares?|views?|likes?|reads?)",
                  "(?:comments?|shares?|views?) ?\\(?\\d+\\)?",
                  "\\d{1,2}:\\d{2}(?: ?/ ?\\d{1,2}:\\d{2})?",
                  "\\d(?:\\.\\d)?x",
                  "reading time:? ?\\d+ ?min(?:ute)?s?",
                  "(?:first |last |originally )?(?:updated|published|posted|modified)(?: on| at)? ?:.{0,12}\\d.{0,60}",
                  "(?:updated |published |posted )?\\d+ ?(?:[smhd]|mins?|hrs?) ago",
                  "(?:updated |published |posted )?\\d+ (?:minute|hour|day|week|month|year)s? ago",
                  "(?:get|sign up|subscribe|receive|want)\\b.{0,160}\\binbox\\b.{0,60}",
                  "(?:(?:contact|e-?mail|write to)\\b.{0,60}\\b)?[\\w.+-]{1,60}@[\\w.-]{1,60}",
                  "the-\\w+-wire",
                  "(?:follow|read|see|visit|find|watch|more|for more|on the web|online)\\b"
                      + ".{0,200}(?:https?://|www\\.)\\S{1,200}\\W{0,3}",
                  "(?:twitter|x|instagram|e-?mail|facebook|bluesky|threads)\\s?: ?\\S{0,60}@\\S{0,60}"));
  private static final Pattern REACHED =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}.'’-]{0,30} ){1,4}can be (?:reached|contacted) (?:at|by|on|via)\\b.{0,120}");
  private static final Pattern EAST_ASIAN_REPORTER =
      Pattern.compile(
          "(?:[(（\\[【][^()（）]{2,20}[)）\\]】] ?)?(?:\\p{IsHangul}{2,5} ?(?:기자|특파원|선임기자|논설위원)(?: ?[\\w.]{2,40}@[\\w.]{2,40})?"
              + "|[(（【]?(?:記者|记者|本報記者|本报记者|編輯|编辑|責編|责编)[^。，]{1,24}[)）】]?)");
  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?i)\\W*(?:(?:copyright|©|\\(c\\))\\W{0,3}(?:©|\\(c\\))?\\W?\\d{4}\\b"
              + "|©|™ ?(?:&|and) ?©).*");
  private static final Pattern BULLET =
      Pattern.compile("^(?:[-*•‣◦▪●■·–—]|\\d{1,2}[.)])[\\s\\u00A0\\u202F]+(\\S.*)$");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern RULE = Pattern.compile("[^\\p{L}\\p{N}]+");

  private LineKind() {}

  /// Whether a line belongs to the page rather than to any story.
  static boolean isBoilerplate(String line) {
    return line.length() <= LONGEST
        && (isRule(line)
            || BOILERPLATE_LINES.match(line)
            || (mayBeOfPage(line) && OF_PAGE.matcher(line).matches())
            || isCopyright(line)
            || (line.contains("can be ") && REACHED.matcher(line).matches())
            || isShareButtons(line)
            || Appeals.match(line));
  }

  /// Whether a line between headline and story can only be the caption or the credit of a picture.
  static boolean isOfPicture(String line) {
    return line.length() <= LONGEST
        && (PictureCredit.isAlone(line)
            || CaptionEvidence.isEnough(CaptionEvidence.of(line) - 1, line));
  }

  /// Without a number, an address or one of two words no alternative of {@link #OF_PAGE} can match.
  private static boolean mayBeOfPage(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean telling =
          switch (c) {
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '@' -> true;
            case ':' -> line.startsWith("://", i);
            case 'w', 'W' -> line.regionMatches(true, i, "www.", 0, 4);
            case 'i', 'I' -> line.regionMatches(true, i, "inbox", 0, 5);
            case '-' -> line.regionMatches(true, i, "-wire", 0, 5);
            default -> false;
          };
      if (telling) {
        return true;
      }
    }
    return false;
  }

  private static boolean isShareButtons(String line) {
    return line.length() <= 160
        && !line.isEmpty()
        && Character.isLetter(line.codePointBefore(line.length()))
        && SHARE_BUTTONS.contains(firstWord(line))
        && SHARE_BUTTONS.containsAll(List.of(NO_LETTERS.split(line.toLowerCase(Locale.ROOT), -1)));
  }

  /// What a line is.
  ///
  /// @param caption what speaks for a caption, as {@link CaptionEvidence#of} says
  static BlockKind of(String line, int caption) {
    if (line.length() > LONGEST) {
      return PARAGRAPH;
    }
    return besideStory(line)
        .orElseGet(() ->
            CaptionEvidence.isEnough(caption, line)
                ? CAPTION
                : BULLET.matcher(line).matches() ? LIST : PARAGRAPH);
  }

  /// What a line is by its own words if it is a credit or boilerplate.
  static Optional<BlockKind> besideStory(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    if (isBoilerplate(line)) {
      return Optional.of(BOILERPLATE);
    }
    return isCredit(line) || PictureCredit.isAlone(line) ? Optional.of(CREDIT) : Optional.empty();
  }

  /// Whether a line credits those who worked on the story.
  static boolean isCredit(String line) {
    return CREDITS.match(line)
        || (line.contains("reported from ") && REPORTED_FROM.matcher(line).matches())
        || (mayBeEastAsian(line) && EAST_ASIAN_REPORTER.matcher(line).matches())
        || Byline.isContribution(line);
  }

  /// Whether a line says who owns the copyright.
  static boolean isCopyright(String line) {
    return line.length() <= LONGEST && mayBeCopyright(line) && COPYRIGHT.matcher(line).matches();
  }

  /// Whether a mark of {@link #COPYRIGHT} or a C stands before all other words.
  private static boolean mayBeCopyright(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '©' || c == '™' || c == 'c' || c == 'C') {
        return true;
      }
      if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '_')) {
        return false;
      }
    }
    return false;
  }

  private static boolean mayBeEastAsian(String line) {
    return !line.isEmpty() && (line.charAt(0) >= FIRST_HANGUL || "([".indexOf(line.charAt(0)) >= 0);
  }

  private static boolean isRule(String line) {
    return !line.isEmpty()
        && !Character.isLetterOrDigit(line.charAt(0))
        && RULE.matcher(line).matches();
  }

  private static String firstWord(String line) {
    int end = 0;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    return line.substring(0, end).toLowerCase(Locale.ROOT);
  }

  /// The words of a list item without its bullet; any other line as it is.
  static String withoutBullet(String line) {
    Matcher bullet = BULLET.matcher(line);
    return bullet.matches() ? bullet.group(1) : line;
  }
}
