package org.copydesk.ingest.html;

import java.util.List;
import org.copydesk.ingest.normalize.CleanText;
import org.copydesk.ingest.normalize.Piece;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// The text of an HTML fragment as labelled pieces, in reading order.
public final class HtmlBlocks {
  private HtmlBlocks() {}

  /// The pieces of an HTML fragment.
  public static List<Piece> of(String html) {
    return of(Jsoup.parseBodyFragment(html).body());
  }

  /// The pieces below an element.
  public static List<Piece> of(Element element) {
    return PassageReader.read(element).passages().stream().map(Passage::piece).toList();
  }

  /// The words of an HTML fragment on one line.
  public static String plain(String html) {
    return CleanText.line(Jsoup.parseBodyFragment(html).text());
  }
}
