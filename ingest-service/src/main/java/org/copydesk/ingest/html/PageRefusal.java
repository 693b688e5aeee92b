package org.copydesk.ingest.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.normalize.Piece;
import org.copydesk.ingest.normalize.WordList;
import org.jsoup.nodes.Document;

/// Refuses pages that stand where an article should be: error pages, bot checks, consent walls,
/// fronts of sections. In doubt a page is taken: an article that is refused is lost.
final class PageRefusal {
  private static final int SHORT = 800;
  private static final int CONSENT_LONGEST = 6000;
  private static final int CONSENT_LEAST = 4;
  private static final double CONSENT_SHARE = 0.5;
  private static final int FRONT_LINKS = 25;
  private static final double FRONT_SHARE = 0.6;
  private static final Signs ERRORS = Signs.of("error-titles.txt");
  private static final Set<String> CONSENT = WordList.of(PageRefusal.class, "consent-words.txt");
  private static final Pattern PARTS = Pattern.compile("\\s+[|–—·•:-]\\s+");

  private PageRefusal() {}

  /// @throws UnreadableDocument for a page that holds no article
  static void check(Draft draft, Document page, PageText text, PageTypes types)
      throws UnreadableDocument {
    int story =
        draft.pieces().stream()
            .filter(Piece::isStory)
            .mapToInt(piece -> piece.text().length())
            .sum();
    if (isConsentWall(text, types)) {
      throw new UnreadableDocument(
          "consent-wall",
          "the page asks for consent to cookies and holds no article; fetch it again with the consent given");
    }
    if (story >= SHORT || types.hasArticle()) {
      return;
    }
    String error = errorTitle(page);
    if (!error.isEmpty()) {
      throw new UnreadableDocument(
          "error-page",
          "the page is titled \"%s\" and holds no article; fetch its address again, or withdraw it"
              .formatted(error));
    }
    if (!types.isArticle() && isFront(text)) {
      throw new UnreadableDocument(
          "not-an-article",
          "the page is a list of links to other pages; send the pages that it links to");
    }
  }

  private static String errorTitle(Document page) {
    String title = page.title();
    String heading =
        page.getElementsByTag("h1").stream().findFirst().map(h1 -> h1.text()).orElse("");
    for (String line : List.of(title, heading)) {
      if (line.length() > 200) {
        continue;
      }
      if (ERRORS.match(line)) {
        return line;
      }
      for (String part : PARTS.split(line, -1)) {
        if (ERRORS.matchWhole(part)) {
          return line;
        }
      }
    }
    return "";
  }

  /// A wall talks of consent in most of its words, and the page holds little else.
  private static boolean isConsentWall(PageText text, PageTypes types) {
    int all = text.passages().stream().mapToInt(Passage::size).sum();
    if (types.hasArticle() || all > CONSENT_LONGEST) {
      return false;
    }
    int ofConsent = 0;
    int hits = 0;
    for (Passage passage : text.passages()) {
      String line = passage.text().toLowerCase(Locale.ROOT);
      long words = CONSENT.stream().filter(line::contains).count();
      hits += (int) words;
      ofConsent += words > 0 ? passage.size() : 0;
    }
    return hits >= CONSENT_LEAST && ofConsent >= all * CONSENT_SHARE;
  }

  private static boolean isFront(PageText text) {
    int links = 0;
    double linked = 0;
    double all = 1;
    for (Passage passage : text.passages()) {
      all += passage.text().length();
      linked += Math.min(passage.linked(), passage.text().length());
      links += passage.linkShare() > 0.9 ? 1 : 0;
    }
    return links >= FRONT_LINKS && linked / all >= FRONT_SHARE;
  }
}
