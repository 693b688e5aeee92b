package org.copydesk.ingest.feed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// A well-formed feed made up from a seed: some dialect, some extensions, some ways to write text.
///
/// @param text the feed
/// @param ids of its entries in their order
/// @param titles of its entries in their order
record GeneratedFeed(String text, List<String> ids, List<String> titles) {
  private static final List<String> WORDS =
      List.of(
          "harbour",
          "council",
          "Ferry",
          "<b>",
          "R&D",
          "“quoted”",
          "Größe",
          "мост",
          "橋",
          "😀",
          "5 < 6",
          "]]>",
          "&amp;",
          "it's",
          "\"said\"",
          "a—b",
          "2024");

  private static final class Maker {
    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final List<String> ids = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();

    private Maker(long seed) {
      random = new Random(seed);
    }

    private boolean chance() {
      return random.nextBoolean();
    }

    private String space() {
      return switch (random.nextInt(5)) {
        case 0 -> "\n";
        case 1 -> "\r\n\t ";
        case 2 -> "<!-- a > comment with <item> in it -->";
        case 3 -> "<?robots index=\"no\" > ?>";
        default -> "";
      };
    }

    private String words(int most) {
      StringBuilder words = new StringBuilder("story");
      for (int i = random.nextInt(most); i > 0; i--) {
        words.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
      }
      return words.toString();
    }

    /// Text as XML writes it: escaped, as CDATA, as numbers, or some of each.
    private String xml(String words) {
      StringBuilder xml = new StringBuilder();
      for (String part : words.split("(?<= )", -1)) {
        switch (random.nextInt(4)) {
          case 0 ->
              xml.append("<![CDATA[").append(part.replace("]]>", "]]]]><![CDATA[>")).append("]]>");
          case 1 -> part.codePoints().forEach(c -> xml.append("&#").append(c).append(';'));
          default ->
              xml.append(part.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        }
      }
      return xml.toString();
    }

    private void element(String name, String words) {
      text.append('<').append(name).append(chance() ? "" : " ").append('>').append(xml(words));
      text.append("</").append(name).append(chance() ? "" : "\n").append('>').append(space());
    }

    private GeneratedFeed rss(boolean rdf) {
      String dc = chance() ? "dc" : "creator-words";
      text.append(chance() ? "<?xml version='1.0' encoding='UTF-8'?>\n" : "").append(space());
      text.append(
          rdf
              ? "<r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\""
              : "<rss version=\"2.0\"");
      text.append(" xmlns:").append(dc).append("='http://purl.org/dc/elements/1.1/'");
      text.append(" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">").append(space());
      text.append("<channel>");
      element("title", words(4));
      element("link", "https://made.example/");
      text.append(rdf ? "</channel>" : "");
      for (int i = random.nextInt(12); i > 0; i--) {
        String title = words(6);
        String id = "https://made.example/" + ids.size();
        String about = rdf && chance() ? " r:about='" + id + "'" : "";
        text.append("<item").append(about).append('>').append(space());
        fields(
            () -> element("title", title),
            () -> element("link", id),
            () -> element("guid", id),
            () -> element("description", words(30)),
            () -> element(dc + ":creator", "Ada Brook"),
            () -> element("content:encoded", "<p>" + words(40).replace("<b>", "") + "</p>"),
            () ->
                text.append(
                    "<enclosure url='https://made.example/a.mp3?a=1&amp;b=2' type='audio/mpeg' length='7'/>"),
            () ->
                text.append(
                    "<unknown xmlns='urn:of:nobody'><item>inside</item><title>no</title></unknown>"));
        text.append("</item>").append(space());
        ids.add(id);
        titles.add(title);
      }
      text.append(rdf ? "</r:RDF>" : "</channel></rss>").append(space());
      return new GeneratedFeed(text.toString(), ids, titles);
    }

    private GeneratedFeed atom() {
      String p = chance() ? "" : "atom:";
      text.append("<")
          .append(p)
          .append("feed xmlns")
          .append(p.isEmpty() ? "" : ":atom")
          .append("='http://www.w3.org/2005/Atom'>");
      element(p + "title", words(4));
      element(p + "id", "urn:made");
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append("<").append(p).append("entry>").append(space());
        String title = words(6);
        String id = "urn:made:" + ids.size();
        fields(
            () -> element(p + "title", title),
            () -> element(p + "id", id),
            () -> element(p + "updated", "2024-05-03T10:00:00Z"),
            () -> text.append("<").append(p).append("link href='https://made.example/x'/>"),
            () -> element(p + "summary", words(20)),
            () ->
                text.append("<")
                    .append(p)
                    .append("content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>")
                    .append(xml(words(40)))
                    .append("<br/></p></div></")
                    .append(p)
                    .append("content>"),
            () ->
                text.append("<")
                    .append(p)
                    .append("source><")
                    .append(p)
                    .append("id>urn:other</")
                    .append(p)
                    .append("id></")
                    .append(p)
                    .append("source>"));
        text.append("</").append(p).append("entry>").append(space());
        ids.add(id);
        titles.add(title);
      }
      text.append("</").append(p).append("feed>");
      return new GeneratedFeed(text.toString(), ids, titles);
    }

    /// Writes the first two fields and some of the others, in any order.
    private void fields(Runnable... fields) {
      List<Runnable> chosen = new ArrayList<>(List.of(fields).subList(0, 2));
      List.of(fields).subList(2, fields.length).stream().filter(_ -> chance()).forEach(chosen::add);
      Collections.shuffle(chosen, random);
      chosen.forEach(Runnable::run);
    }

    private GeneratedFeed json() {
      List<String> items = new ArrayList<>();
      for (int i = random.nextInt(12); i > 0; i--) {
        String id = "urn:made:" + ids.size();
        String title = words(6);
        items.add(
            "{%s\"id\":%s,%s\"title\" : %s%s}"
                .formatted(
                    space(true),
                    string(id),
                    space(true),
                    string(title),
                    chance()
                        ? ",\"content_html\":"
                            + string("<p>" + words(20).replace("<b>", "") + "</p>")
                        : ""));
        ids.add(id);
        titles.add(title);
      }
      text.append("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[")
          .append(String.join(space(true) + ",", items))
          .append("],\"title\":\"Made\"}");
      return new GeneratedFeed(text.toString(), ids, titles);
    }

    private String space(boolean json) {
      return json && chance() ? "\n  " : "";
    }

    private static String string(String words) {
      return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
  }

  static GeneratedFeed of(long seed) {
    Maker maker = new Maker(seed);
    return switch ((int) (seed % 4)) {
      case 0 -> maker.rss(false);
      case 1 -> maker.rss(true);
      case 2 -> maker.atom();
      default -> maker.json();
    };
  }
}
