package org.copydesk.ingest.html;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.copydesk.news.BlockKind;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What stands below a story: related stories, comments, who the author is, calls to subscribe.
final class BackMatter {
  private static final double MOST_BELOW = 0.35;
  private static final double TRUNK = 6;
  private static final double LINKED = 0.4;
  private static final int LONGEST_SIGN = 80;
  private static final int RUNNING = 100;
  private static final int LONGEST_BIO = 400;
  private static final Pattern REACH =
      Pattern.compile(
          "(?i)\\bcan be (?:reached|contacted|found)\\b|\\b(?:follow|reach|contact|e-?mail) (?:him|her|them|the (?:author|reporter|writer))\\b|\\b(?:follow|find) .{2,60} on (?:twitter|facebook|instagram|x|threads|bluesky|mastodon|linkedin)\\b|^(?:twitter|x|e-?mail|contact)\\s*:");
  private static final Signs STOP_SIGNS = Signs.of("stop-signs.txt");
  private static final Signs PAYWALL = Signs.of("paywall-lines.txt");
  private static final Pattern LINE =
      Pattern.compile(
          "(?i)(?:last )?(?:updated|published|posted|edited|reviewed)\\b.{0,80}|©.*|copyright\\b.*|\\[email.protected\\].*");

  private BackMatter() {}

  /// The passages without their back matter; captions and credits directly below the story stay.
  static List<Passage> strip(List<Passage> passages, Stated stated) {
    int sign = Teasers.start(passages, atSign(passages));
    int end = sign;
    while (end > 0 && (passages.get(end - 1).isAside() || isBack(passages.get(end - 1), stated))) {
      end--;
    }
    while (end < sign && passages.get(end).isAside()) {
      end++;
    }
    return passages.subList(0, end);
  }

  /// At the first stop sign below which little of the story would follow.
  private static int atSign(List<Passage> passages) {
    double all = running(passages, 0, passages.size());
    double below = 0;
    Element trunk = trunk(passages);
    int end = passages.size();
    for (int i = passages.size() - 1; i >= 0 && below <= all * MOST_BELOW; i--) {
      Passage passage = passages.get(i);
      below +=
          running(passages, i, i + 1) * (Objects.equals(passage.at().parent(), trunk) ? TRUNK : 1);
      if (isSign(passage) && passage.linkShare() < LINKED) {
        end = i;
      }
    }
    return end;
  }

  /// The element whose children most paragraphs of the story are.
  private static @Nullable Element trunk(List<Passage> passages) {
    IdentityHashMap<Element, Integer> sizes = new IdentityHashMap<>();
    for (Passage passage : passages) {
      Element parent = passage.at().parent();
      if (parent != null && passage.isStory()) {
        sizes.merge(parent, passage.size(), Integer::sum);
      }
    }
    return sizes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  static boolean isSign(Passage passage) {
    return passage.text().length() <= LONGEST_SIGN
        && (passage.kind() == BlockKind.HEADING
            ? STOP_SIGNS.match(passage.text())
            : passage.kind() == BlockKind.PARAGRAPH
                && (PAYWALL.match(passage.text())
                    || STOP_SIGNS.matchWhole(passage.text())
                    || (STOP_SIGNS.match(passage.text())
                        && !MainText.endsSentence(passage.text()))));
  }

  static double running(List<Passage> passages, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      Passage passage = passages.get(i);
      sum += passage.isStory() && passage.linkShare() < 0.5 ? passage.size() : 0;
    }
    return sum;
  }

  private static boolean isBack(Passage passage, Stated stated) {
    String text = passage.text();
    return switch (passage.kind()) {
      case HEADING, BOILERPLATE -> true;
      case PARAGRAPH, UNKNOWN ->
          passage.linkShare() > 0.6
              || (LINE.matcher(text).matches() && text.length() < 120)
              || isBio(text, stated)
              || (text.length() < LONGEST_BIO
                  && (AuthorNote.matches(text) || REACH.matcher(text).find()))
              || (passage.size() < RUNNING && !MainText.endsSentence(text));
      case LIST, TABLE -> passage.linkShare() > 0.6;
      default -> false;
    };
  }

  /// "Ada Brook is our harbour correspondent."
  private static boolean isBio(String text, Stated stated) {
    if (text.length() > 600) {
      return false;
    }
    String key = Stated.key(text);
    return stated.authors().stream()
        .anyMatch(name ->
            key.startsWith(name)
                || key.startsWith("by" + name)
                || key.startsWith("contact" + name)
                || key.startsWith("follow" + name)
                || key.startsWith("about" + name)
                || key.startsWith("reach" + name)
                || key.startsWith("email" + name));
  }
}
