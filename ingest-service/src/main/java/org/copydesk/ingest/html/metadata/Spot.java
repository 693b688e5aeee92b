package org.copydesk.ingest.html.metadata;

import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.ingest.html.metadata.Hints.Hint;
import org.jsoup.nodes.Element;

/// Something visible on a page in its place.
///
/// @param element the element that holds it
/// @param text its words; {@link SmallText#GAP} where two elements touch
/// @param at how many characters are visible before it
/// @param elsewhere whether it stands in what is around the story: navigation, comments, teasers
/// @param hints what the element's name and those around it hint at
/// @param before the words that stand right before it
record Spot(
    Element element, String text, int at, boolean elsewhere, Set<Hint> hints, String before) {
  private static final Pattern SPACES = Pattern.compile(" {2,}");

  boolean hints(Hint hint) {
    return hints.contains(hint);
  }

  String line() {
    String line = text.replace(SmallText.GAP, ' ');
    return (line.contains("  ") ? SPACES.matcher(line).replaceAll(" ") : line).strip();
  }
}
