package org.copydesk.ingest.plaintext;

import static org.copydesk.news.BlockKind.BOILERPLATE;
import static org.copydesk.news.BlockKind.CAPTION;
import static org.copydesk.news.BlockKind.CREDIT;
import static org.copydesk.news.BlockKind.HEADING;
import static org.copydesk.news.BlockKind.LIST;
import static org.copydesk.news.BlockKind.PARAGRAPH;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copydesk.ingest.normalize.CleanText;
import org.copydesk.ingest.normalize.Piece;
import org.copydesk.news.BlockKind;

/// Labels the lines of a plain body: paragraphs, crossheads and lists of the story; captions,
/// credits and boilerplate that are not part of it. Works on the words alone: first each line for
/// itself, then what its neighbours and its place say of it.
public final class LineLabels {
  private static final int HEADING_WORDS = 12;
  private static final int TEASER_WORDS = 25;
  private static final int SENTENCE_WORDS = 9;
  private static final double MOST_AFTER_CLOSING = 0.25;

  private static final Phrases TEASER_HEADINGS = Phrases.of("teaser-headings.txt");
  private static final Phrases CLOSINGS = Phrases.of("closings.txt");
  private static final Pattern DATE_ALONE =
      Pattern.compile(
          "(?:\\p{L}+day,? )?(?:\\p{L}{3,9}\\.? \\d{1,2},? \\d{4}|\\d{1,2} \\p{L}{3,9} \\d{4})");
  private static final Pattern QUESTION_OR_ANSWER =
      Pattern.compile("(?:Q|A|[\\p{Lu} .]{2,30}):\\s.*");
  private static final Pattern SCORE =
      Pattern.compile(".*\\p{L} \\d{1,3} ?[-–] ?\\d{1,3} \\p{Lu}.*");
  private static final Pattern SENTENCES_END = Pattern.compile("[.;,:…][\"'”’)]*$");
  private static final Pattern SENTENCE_INSIDE = Pattern.compile("\\p{Ll}[.!?][\"'”’]* +\\p{Lu}");

  private final List<String> lines;
  private final Set<String> printedTwice = new HashSet<>();
  private final List<String> authors;

  /// The lines as printed, which may have no-break spaces where `lines` has spaces.
  private final List<String> printed;

  private final BlockKind[] kinds;
  private final int[] captionEvidence;
  private final int[] words;

  private LineLabels(List<String> printed, Collection<String> authors) {
    this.printed = printed;
    this.lines = printed.stream().map(CleanText::plainSpaces).toList();
    this.authors = authors.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    this.kinds = new BlockKind[lines.size()];
    this.words = lines.stream().mapToInt(Paragraphs::words).toArray();
    this.captionEvidence = lines.stream().mapToInt(CaptionEvidence::of).toArray();
  }

  /// Labels paragraphs in their order.
  public static List<Piece> label(List<String> paragraphs) {
    return label(paragraphs, List.of());
  }

  /// Labels paragraphs in their order.
  ///
  /// @param authors the names in the byline: who they are is said below the story, not in it
  static List<Piece> label(List<String> paragraphs, Collection<String> authors) {
    LineLabels labels = new LineLabels(paragraphs, authors);
    labels.alone();
    labels.captionsByNeighbour();
    labels.teasers();
    labels.afterClosing();
    labels.aboutAuthors();
    labels.headings();
    return labels.pieces();
  }

  /// What a line is by its own words where those say that it is none of a story.
  ///
  /// @return credit or boilerplate; absent for any other line
  public static Optional<BlockKind> besideStory(String printed) {
    String line = CleanText.plainSpaces(printed);
    Optional<BlockKind> kind = LineKind.besideStory(line);
    boolean credit =
        kind.filter(BOILERPLATE::equals).isPresent() && isClosing(line) && LineKind.isCredit(line);
    return credit ? Optional.of(CREDIT) : kind;
  }

  private void alone() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      kinds[i] = LineKind.of(lines.get(i), captionEvidence[i]);
      if (!seen.add(lines.get(i))) {
        printedTwice.add(lines.get(i));
      }
    }
  }

  /// A picture's credit stands below its caption, or above it; a caption is often printed twice.
  private void captionsByNeighbour() {
    boolean[] onlyScene = new boolean[lines.size()];
    boolean anyScene = false;
    for (int i = 0; i < lines.size(); i++) {
      onlyScene[i] =
          kinds[i] == PARAGRAPH
              && lines.get(i).length() <= LineKind.LONGEST
              && CaptionEvidence.isOnlyScene(lines.get(i));
      anyScene |= onlyScene[i];
    }
    boolean toldInPast = anyScene && CaptionEvidence.isToldInPast(lines);
    for (int i = 0; i < lines.size(); i++) {
      if (kinds[i] != PARAGRAPH || lines.get(i).length() > LineKind.LONGEST) {
        continue;
      }
      int evidence = captionEvidence[i];
      evidence += toldInPast && onlyScene[i] ? 1 : 0;
      evidence += isPictureCredit(i + 1) ? 1 : 0;
      evidence += isPictureCredit(i - 1) && (i < 2 || kinds[i - 2] != CAPTION) ? 1 : 0;
      evidence +=
          printedTwice.contains(lines.get(i)) && printedTwice.size() * 5 <= lines.size() ? 2 : 0;
      if (CaptionEvidence.isEnough(evidence, lines.get(i))) {
        kinds[i] = CAPTION;
      }
    }
  }

  private boolean isPictureCredit(int at) {
    return at >= 0
        && at < lines.size()
        && kinds[at] == CREDIT
        && PictureCredit.isAlone(lines.get(at));
  }

  private void teasers() {
    boolean teasers = false;
    for (int i = 0; i < lines.size(); i++) {
      if (kinds[i] == BOILERPLATE) {
        teasers = teasers || TEASER_HEADINGS.match(lines.get(i));
      } else if (teasers && isTeaser(lines.get(i))) {
        kinds[i] = BOILERPLATE;
      } else if (kinds[i] == PARAGRAPH || kinds[i] == LIST) {
        teasers = false;
      }
    }
  }

  private static boolean isTeaser(String line) {
    return (Paragraphs.words(line) <= TEASER_WORDS && !SENTENCES_END.matcher(line).find())
        || DATE_ALONE.matcher(line).matches();
  }

  /// Below a line that closes the page nothing is story, unless many of the words still follow.
  private void afterClosing() {
    int all = 0;
    for (int i = 0; i < lines.size(); i++) {
      all += storyWords(i);
    }
    int below = 0;
    int closing = lines.size();
    for (int i = lines.size() - 1; i >= 0 && below <= all * MOST_AFTER_CLOSING; i--) {
      below += storyWords(i);
      closing = kinds[i] == BOILERPLATE && isClosing(lines.get(i)) ? i : closing;
    }
    for (int i = closing; i < lines.size(); i++) {
      kinds[i] = LineKind.isCredit(lines.get(i)) ? CREDIT : BOILERPLATE;
    }
  }

  private static boolean isClosing(String line) {
    return CLOSINGS.match(line) || LineKind.isCopyright(line);
  }

  private int storyWords(int at) {
    return isStory(at) ? words[at] : 0;
  }

  private boolean isStory(int at) {
    return kinds[at] == PARAGRAPH || kinds[at] == LIST;
  }

  /// The last lines may say who the authors are: "Ada Brook is a beekeeper."
  private void aboutAuthors() {
    int left = 2;
    for (int i = lines.size() - 1; i > 0 && left > 0; i--) {
      if (kinds[i] == PARAGRAPH) {
        String line = lines.get(i).toLowerCase(Locale.ROOT);
        boolean about =
            authors.stream()
                .anyMatch(name ->
                    line.startsWith(name + " is ")
                        || line.startsWith(name + " covers ")
                        || line.startsWith(name + " writes ")
                        || line.startsWith(name + " can be reached")
                        || line.startsWith("reach " + name)
                        || line.startsWith("contact " + name)
                        || line.startsWith("follow " + name)
                        || line.startsWith("email " + name));
        if (!about) {
          left--;
        } else {
          kinds[i] = BOILERPLATE;
        }
      }
    }
  }

  private void headings() {
    for (int i = 0; i < lines.size(); i++) {
      if (kinds[i] == PARAGRAPH && isHeading(i)) {
        kinds[i] = HEADING;
      } else if (kinds[i] == LIST && isNumberedHeading(i)) {
        kinds[i] = HEADING;
      }
    }
  }

  /// A crosshead is short, no sentence, and has text of the story below it.
  private boolean isHeading(int at) {
    String line = lines.get(at);
    return words[at] <= HEADING_WORDS
        && line.length() <= LineKind.LONGEST
        && !SENTENCES_END.matcher(line).find()
        && !Character.isLowerCase(line.codePointAt(0))
        && line.charAt(0) != '('
        && !SENTENCE_INSIDE.matcher(line).find()
        && !QUESTION_OR_ANSWER.matcher(line).matches()
        && !SCORE.matcher(line).matches()
        && introducesStory(at);
  }

  private boolean isNumberedHeading(int at) {
    String line = lines.get(at);
    boolean alone =
        (at + 1 == lines.size() || kinds[at + 1] != LIST) && (at == 0 || kinds[at - 1] != LIST);
    return alone
        && Character.isDigit(line.charAt(0))
        && words[at] <= HEADING_WORDS
        && !SENTENCES_END.matcher(line).find()
        && introducesStory(at);
  }

  private boolean introducesStory(int at) {
    for (int i = at + 1; i < lines.size(); i++) {
      if (isStory(i)) {
        return kinds[i] == LIST
            || Paragraphs.endsSentence(lines.get(i))
            || words[i] > SENTENCE_WORDS;
      }
    }
    return false;
  }

  private List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    int next = 0;
    while (next < lines.size()) {
      int first = next++;
      while (kinds[first] == LIST && next < lines.size() && kinds[next] == LIST) {
        next++;
      }
      pieces.add(
          new Piece(kinds[first], kinds[first] == LIST ? items(first, next) : printed.get(first)));
    }
    return pieces;
  }

  private String items(int from, int to) {
    return printed.subList(from, to).stream()
        .map(LineKind::withoutBullet)
        .collect(Collectors.joining("\n"));
  }
}
