package org.copydesk.ingest.html.metadata;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.ingest.html.metadata.PrintedName.Kind;
import org.copydesk.ingest.normalize.Byline;

/// Makes one line of the elements of a byline: names, titles and the words between them, without
/// the buttons, dates and other people's names that stand among them.
final class BylineSegments {
  private static final Pattern SEGMENTS = Pattern.compile("[" + SmallText.GAP + "|•·]");
  private static final Set<String> CONNECTORS =
      Set.of(
          ",", "&", "and", ", and", "und", "et", "y", "e", "en", "og", "och", "i", "ve", "dan", "и",
          "و", "および");
  private static final int LONG = 40;

  private final SiteNames site;
  private final StringBuilder line = new StringBuilder();
  private boolean ofOthers;

  private BylineSegments(SiteNames site) {
    this.site = site;
  }

  /// The line, which may be empty or nothing but a "By".
  static String joined(String text, SiteNames site) {
    BylineSegments segments = new BylineSegments(site);
    for (String segment : split(text)) {
      segments.add(segment.strip());
    }
    return segments.line.toString().strip();
  }

  /// The stretches of text of a place, as its elements divide it.
  static String[] split(String text) {
    return SEGMENTS.split(text, -1);
  }

  private void add(String segment) {
    boolean by = PrintedName.startsWithBy(segment);
    ofOthers = !by && (ofOthers || PrintedName.isOtherWork(segment));
    boolean connects = isConnector(segment);
    if (segment.isEmpty() || ofOthers || !(by || connects || mayName(segment))) {
      return;
    }
    if (by && !PrintedName.isBy(segment) && !mayName(segment)) {
      return;
    }
    if (by && !PrintedName.isBy(segment) && !PrintedName.startsWithBy(line.toString().strip())) {
      line.setLength(0);
    }
    boolean goesOn = line.isEmpty() || endsOpen() || connects || segment.startsWith(",");
    line.append(goesOn ? " " : ", ").append(segment);
  }

  private boolean mayName(String segment) {
    return PrintedName.kind(PrintedName.clean(segment), site) != Kind.NONE
        || (segment.length() > LONG
            && PrintedName.startsWithBy(segment)
            && Byline.startsLikeOne(segment));
  }

  private static boolean isConnector(String segment) {
    return CONNECTORS.contains(segment.toLowerCase(Locale.ROOT));
  }

  private boolean endsOpen() {
    String last = line.substring(line.lastIndexOf(", ") < 0 ? 0 : line.lastIndexOf(", ") + 2);
    String end = last.strip();
    return PrintedName.isBy(end)
        || end.endsWith(",")
        || end.endsWith(":")
        || isConnector(end.substring(end.lastIndexOf(' ') + 1));
  }
}
