package org.copydesk.ingest.story;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.normalize.OtherItem;
import org.copydesk.news.PubStatus;

/// The publishing status of an item in the words of ninjs, NewsML-G2, NITF and schema.org: this
/// table, and nothing else. A word that is not in it withholds the item, as an editor would hold a
/// story whose status nobody understands.
public final class PublishingStatus {
  private static final Map<String, PubStatus> WORDS =
      Map.ofEntries(
          Map.entry("usable", PubStatus.USABLE),
          Map.entry("published", PubStatus.USABLE),
          Map.entry("embargoed", PubStatus.USABLE),
          Map.entry("withheld", PubStatus.WITHHELD),
          Map.entry("withhold", PubStatus.WITHHELD),
          Map.entry("draft", PubStatus.WITHHELD),
          Map.entry("canceled", PubStatus.CANCELED),
          Map.entry("cancelled", PubStatus.CANCELED),
          Map.entry("cancel", PubStatus.CANCELED),
          Map.entry("killed", PubStatus.CANCELED),
          Map.entry("kill", PubStatus.CANCELED),
          Map.entry("retracted", PubStatus.CANCELED));

  private static final Pattern BEFORE_WORD = Pattern.compile("^.*[:/#]");

  private PublishingStatus() {}

  /// States the status of a draft.
  ///
  /// @param stated a word, or a code or URI that ends with it: `stat:usable`
  public static void declare(Draft draft, String stated, String witness) {
    PubStatus status = WORDS.get(word(stated));
    draft.witness("status", witness);
    if (status == null) {
      draft.declaredStatus(PubStatus.WITHHELD);
      draft.warn(
          "the publishing status \"%s\" is none that is known; the item is withheld until a version says usable, withheld or canceled"
              .formatted(stated.length() > 60 ? stated.substring(0, 60) + "…" : stated));
    } else {
      draft.declaredStatus(status);
    }
  }

  /// States the status of another item that a draft names: one that must not be used is told so.
  public static void declareOther(Draft draft, String itemId, String stated) {
    PubStatus status = WORDS.get(word(stated));
    boolean held = word(stated).equals("embargoed") || status == PubStatus.WITHHELD;
    if (status == PubStatus.CANCELED || held) {
      draft.otherItem(new OtherItem(itemId, held ? PubStatus.WITHHELD : PubStatus.CANCELED));
      draft.warn(
          "the document declares another, \"%s\", to be %s: the item with that id gets a notice, whose receipt says what became of it"
              .formatted(itemId, word(stated)));
    } else {
      draft.warn(
          "the document declares another, \"%s\", to be %s, which changes nothing; to lift a kill or a withhold, send a release"
              .formatted(itemId, stated));
    }
  }

  private static String word(String stated) {
    return BEFORE_WORD.matcher(stated.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
  }

  /// Whether a draft is a notice, which needs no text: it says that the item must not be used.
  public static boolean isNotice(Draft draft) {
    return draft.declaredStatus().filter(status -> status != PubStatus.USABLE).isPresent();
  }

  /// Withholds a draft whose embargo has no end.
  public static void withholdWithoutEnd(Draft draft, String witness) {
    if (draft.declaredStatus().filter(PubStatus.CANCELED::equals).isEmpty()) {
      draft.declaredStatus(PubStatus.WITHHELD);
      draft.witness("status", witness);
      draft.warn(
          "the item is under an embargo that states no end; it is withheld until a version states"
              + " one");
    }
  }
}
