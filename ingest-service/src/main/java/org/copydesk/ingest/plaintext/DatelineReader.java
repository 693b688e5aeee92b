package org.copydesk.ingest.plaintext;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.news.Dateline;

/// Reads the dateline that a story may begin with: "KYIV, Ukraine, May 3 (AP) -", "London (Example
/// News) —", "KUALA LUMPUR:", or the agency alone, "(AP)", "Reuters —".
final class DatelineReader {
  private static final int BEGINNING = 160;
  private static final String CAPITALS = "\\p{Lu}[\\p{Lu}.'’]+(?:[ -]\\p{Lu}[\\p{Lu}.'’]*){0,5}";
  private static final String CAPITALISED = "\\p{Lu}[\\p{L}.'’]+(?:[ -]\\p{L}[\\p{L}.'’]*){0,4}?";
  private static final String REGION =
      "(?:, (?<region>\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*){0,2}))?";
  private static final String DATE =
      "(?:, (?<date>\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2} \\p{Lu}\\p{Ll}{2,8}))?";
  private static final String DASH = " ?[-–—]{1,2} ?";
  private static final String AGENCY = " ?\\(\\p{Lu}[\\p{L} .&/-]{1,30}\\)";
  private static final Pattern IN_CAPITALS =
      placed(CAPITALS, AGENCY + "(?:" + DASH + "|:)?|" + DASH + "|:");
  private static final Pattern WITH_AGENCY =
      placed(CAPITALISED, AGENCY + "(?:" + DASH + ")?| \\p{Lu}{2,6} ?[–—] ?");
  private static final String NAME = "\\p{Lu}[\\p{L}.&'’-]*(?: [\\p{L}.&'’-]+){0,3}?";
  private static final Pattern AGENCY_ALONE =
      Pattern.compile(
          "^(?<text>(?:\\((?<closed>"
              + NAME
              + ")\\)(?:"
              + DASH
              + ")?|(?<open>"
              + NAME
              + ") ?[–—] ?))\\s*(?=\\S)");

  private DatelineReader() {}

  /// A dateline that begins with a place.
  private static Pattern placed(String place, String end) {
    return Pattern.compile(
        "^(?<text>(?<place>" + place + ")" + REGION + DATE + "(?:" + end + "))\\s*(?=\\S)");
  }

  /// Reads the beginning of a story's first paragraph.
  ///
  /// @param affiliations whom the authors work for
  static Optional<Dateline> read(String paragraph, Collection<String> affiliations) {
    String beginning = paragraph.substring(0, Math.min(BEGINNING, paragraph.length()));
    return agencyAlone(beginning, affiliations)
        .or(() -> read(IN_CAPITALS, beginning))
        .or(() -> read(WITH_AGENCY, beginning));
  }

  private static Optional<Dateline> agencyAlone(String beginning, Collection<String> affiliations) {
    Matcher matcher = AGENCY_ALONE.matcher(beginning);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String open = matcher.group("open");
    boolean agency = open == null || affiliations.contains(open) || PictureCredit.isAgency(open);
    return agency
        ? Optional.of(Dateline.newBuilder().setText(matcher.group("text").strip()).build())
        : Optional.empty();
  }

  private static Optional<Dateline> read(Pattern pattern, String beginning) {
    Matcher matcher = pattern.matcher(beginning);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String region = matcher.group("region");
    String place = matcher.group("place");
    return Optional.of(
        Dateline.newBuilder()
            .setText(matcher.group("text").strip())
            .setPlace(region == null ? place : place + ", " + region)
            .setDate(matcher.group("date"))
            .build());
  }
}
