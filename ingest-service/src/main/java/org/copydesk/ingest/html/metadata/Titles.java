package org.copydesk.ingest.html.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes the name of the site and of its sections off a title.
final class Titles {
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s+[|–—·•»«›‹‖:/~-]{1,2}\\s+|\\s*[|｜]\\s*|:\\s+(?=\\p{Lu})|_(?=\\p{IsHan})|(?<=\\p{IsHan})_|\\s?[–—](?=\\p{IsHan})|-(?=\\p{IsHan})");
  private static final int LONGEST_NAME = 5;

  private Titles() {}

  private static final Pattern LABEL =
      Pattern.compile(
          "\\s+\\|\\s+(?:guest )?(?:opinion|opinión|opinião|opinione|commentary|editorial|analysis|column|letters?|kommentar|meinung|analyse|édito|tribune)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// A headline without the label that says behind it what kind of piece it is: "Title | Opinion".
  static String withoutLabel(String headline) {
    return LABEL.matcher(headline).replaceFirst("");
  }

  private record Part(int start, int end) {}

  /// A title without site name.
  ///
  /// @param others the titles that other witnesses state: what is left must not fall short of them
  static String bare(String title, SiteNames site, List<String> others) {
    String left = title;
    for (int i = 0; i < 3; i++) {
      String shorter = shorter(left, site, others);
      if (shorter.equals(left)) {
        return left;
      }
      left = shorter;
    }
    return left;
  }

  private static String shorter(String title, SiteNames site, List<String> others) {
    List<Part> separators = separators(title);
    if (separators.isEmpty()) {
      return title;
    }
    String folded = Words.folded(title);
    if (others.stream().anyMatch(other -> Words.folded(other).equals(folded))) {
      return whole(title, separators, site);
    }
    Part last = separators.getLast();
    String head = title.substring(0, last.start).strip();
    String tail = title.substring(last.end).strip();
    if (ends(head, tail, title.substring(last.start, last.end), site, others)) {
      return head;
    }
    Part first = separators.getFirst();
    String lead = title.substring(0, first.start).strip();
    String rest = title.substring(first.end).strip();
    return site.contain(lead) && Words.count(rest) > 1 ? rest : whole(title, separators, site);
  }

  /// The site's name may hold a separator itself: "Story - The Example - Daily".
  private static String whole(String title, List<Part> separators, SiteNames site) {
    for (Part part : separators) {
      String tail = title.substring(part.end);
      String head = title.substring(0, part.start).strip();
      if (site.contain(tail) && Words.count(head) > 1) {
        return head;
      }
    }
    return title;
  }

  private static boolean ends(
      String head, String tail, String separator, SiteNames site, List<String> others) {
    if (head.isEmpty() || tail.isEmpty()) {
      return !head.isEmpty();
    }
    String folded = Words.folded(head);
    if (others.stream().anyMatch(other -> Words.folded(other).equals(folded))) {
      return true;
    }
    boolean colon = separator.strip().equals(":");
    if (site.contain(tail)) {
      return Words.count(head) > 1 || !colon;
    }
    int words = Words.count(tail);
    boolean clearly = separator.contains("|") || separator.contains("｜") || separator.contains("»");
    boolean names = site.resemble(tail) && words <= LONGEST_NAME + 2;
    boolean shorter = words < Words.count(head);
    return !colon
        && Words.count(head) > 1
        && ((names && (shorter || clearly))
            || (shorter
                && clearly
                && words <= LONGEST_NAME
                && Character.isUpperCase(tail.codePointAt(0))));
  }

  private static List<Part> separators(String title) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = SEPARATOR.matcher(title);
    while (matcher.find() && parts.size() < 20) {
      parts.add(new Part(matcher.start(), matcher.end()));
    }
    return parts;
  }
}
