package org.copydesk.ingest.plaintext;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.ingest.normalize.CleanText;
import org.copydesk.ingest.normalize.DateReader;
import org.copydesk.ingest.normalize.Places;
import org.copydesk.ingest.normalize.WordList;
import org.copydesk.news.Dateline;

/// Reads the dateline that a story may begin with: "KYIV, Ukraine, May 3 (AP) -", "London (Example
/// News) —", "KUALA LUMPUR:", "Madrid, 3 may (EFE).-", "МОСКВА, 3 мая. /ТАСС/.", or the agency
/// alone, "(AP)", "Reuters —". A place in ordinary letters needs an agency, a date or fame to be
/// one.
final class DatelineReader {
  private static final int BEGINNING = 160;
  private static final String CAPITALS =
      "\\p{Lu}[\\p{Lu}\\p{M}.'’]+(?:[ -](?:\\p{Lu}[\\p{Lu}\\p{M}.'’]*|de|del|la|el|do|am|an der|sur|al)){0,5}";
  private static final String WORD = "[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’]+";
  private static final String CAPITALISED = WORD + "(?:[ -][\\p{L}\\p{M}.'’]+){0,4}?";
  private static final String REGION =
      "(?:(?:, | ?/ ?)(?<region>[\\p{Lu}\\p{Lo}][\\p{L}.]*(?: [\\p{Lu}\\p{Lo}][\\p{L}.]*){0,2}?))?";
  private static final String MONTH = "[\\p{L}\\p{M}]{3,12}";
  private static final String DATE =
      "(?:(?:, ?|\\.-? | |, le | , den | في | en )(?<date>(?<m1>"
          + MONTH
          + ")\\.? \\d{1,2}(?:,? \\d{4})?"
          + "|\\d{1,2}\\.? (?:de )?(?<m2>"
          + MONTH
          + ")\\.?(?:,? (?:de )?\\d{4})?"
          + "|\\d{1,2}[./]\\d{1,2}\\.(?:\\d{2,4})?))?";
  private static final String DASH = "(?: [-–—―‒]{1,2} ?| ?[–—―‒]{1,2} ?|\\.?-{1,2} | ?\\.[-–—] ?)";
  private static final String AGENCY =
      "(?:[.,]? ?(?:\\((?<agency>\\p{L}[\\p{L}\\p{M} .&/'-]{0,30}?)\\)|/(?<slashed>\\p{L}[\\p{L} -]{0,20})/))";
  private static final String SENTENCE = "(?=[\\p{Lu}\\p{Lo}\\p{Lt}\\d\"“”‘'’«(\\[¿¡„])";
  private static final Pattern IN_CAPITALS =
      placed(CAPITALS, "(?:" + AGENCY + "(?:" + DASH + "|[.:]{1,2} ?)?|" + DASH + "|:)");
  private static final Pattern WITH_AGENCY =
      placed(
          CAPITALISED,
          "(?:"
              + AGENCY
              + "(?:"
              + DASH
              + "|[.:]{1,2} ?)?| (?<bare>\\p{Lu}[\\p{Lu}. ]{1,20}) ?[-–—] ?|"
              + DASH
              + "(?:(?<after>[\\p{L}][\\p{L}\\p{M} ]{1,20})(?:"
              + DASH
              + "|: ?))?)");
  private static final String NAME = "\\p{Lu}[\\p{L}.&'’-]*(?: [\\p{L}.&'’-]+){0,3}?";
  private static final Pattern AGENCY_ALONE =
      Pattern.compile(
          "^(?<text>(?:\\((?<closed>"
              + NAME
              + ")\\)(?:"
              + DASH
              + ")?|(?<open>"
              + NAME
              + ") ?[–—] ?))\\s*"
              + SENTENCE
              + "");
  private static final Pattern AGENCY_FIRST =
      Pattern.compile(
          "^(?<text>\\((?<agency>"
              + NAME
              + ")\\)"
              + DASH
              + "(?<place>"
              + CAPITALS
              + ")"
              + DATE
              + DASH
              + ")\\s*"
              + SENTENCE
              + "");
  private static final Set<String> WIRES = WordList.of(DatelineReader.class, "wire-services.txt");
  private static final Set<String> NO_PLACES = WordList.of(DatelineReader.class, "no-places.txt");

  private final String beginning;
  private final Collection<String> affiliations;

  private DatelineReader(String beginning, Collection<String> affiliations) {
    this.beginning = beginning;
    this.affiliations = affiliations;
  }

  /// A dateline that begins with a place.
  private static Pattern placed(String place, String end) {
    return Pattern.compile(
        "^(?<text>(?<place>" + place + ")" + REGION + DATE + end + ")\\s*" + SENTENCE + "");
  }

  /// Reads the beginning of a story's first paragraph.
  ///
  /// @param affiliations whom the authors work for
  static Optional<Dateline> read(String paragraph, Collection<String> affiliations) {
    String beginning =
        CleanText.plainSpaces(paragraph.substring(0, Math.min(BEGINNING, paragraph.length())));
    DatelineReader reader = new DatelineReader(beginning, affiliations);
    return EastAsianDateline.read(beginning)
        .or(() -> reader.agencyFirst())
        .or(() -> reader.agencyAlone())
        .or(() -> reader.read(IN_CAPITALS, true))
        .or(() -> reader.read(WITH_AGENCY, false));
  }

  private Optional<Dateline> agencyFirst() {
    Matcher matcher = AGENCY_FIRST.matcher(beginning);
    return matcher.find() && isAgency(matcher.group("agency"))
        ? dateline(matcher)
        : Optional.empty();
  }

  private Optional<Dateline> agencyAlone() {
    Matcher matcher = AGENCY_ALONE.matcher(beginning);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String open = matcher.group("open");
    boolean agency =
        open == null
            ? isAgencyInBrackets(matcher.group("closed"))
            : affiliations.contains(open) || PictureCredit.isAgency(open) || isWire(open);
    return agency
        ? Optional.of(Dateline.newBuilder().setText(matcher.group("text").strip()).build())
        : Optional.empty();
  }

  private boolean isAgencyInBrackets(String name) {
    boolean capitals =
        Arrays.stream(name.split(" ", -1)).allMatch(word -> Character.isUpperCase(word.charAt(0)));
    return isAgency(name) || (capitals && !NO_PLACES.contains(lower(name)) && name.length() > 1);
  }

  private Optional<Dateline> read(Pattern pattern, boolean capitals) {
    Matcher matcher = pattern.matcher(beginning);
    if (!matcher.find() || !isDateline(matcher, capitals)) {
      return Optional.empty();
    }
    return dateline(matcher);
  }

  private boolean isDateline(Matcher matcher, boolean capitals) {
    String place = matcher.group("place");
    String slashed = group(matcher, "slashed");
    String agency = slashed == null ? group(matcher, "agency") : slashed;
    String after = group(matcher, "after");
    boolean dated = matcher.group("date") != null && isMonth(matcher);
    boolean known =
        Places.isPlace(named(place)) || Places.isPlace(place.replaceFirst("^[^-/]{3,}[-/]", ""));
    boolean ended = matcher.group("text").strip().matches(".*[-–—―‒:.]");
    boolean colon = matcher.group("text").strip().endsWith(":");
    boolean undated = matcher.group("date") != null && !dated;
    String region = matcher.group("region");
    boolean label = saysSomethingElse(place) || (region != null && saysSomethingElse(region));
    if (undated || (!known && label) || isMonthNext(matcher)) {
      return false;
    }
    if (after != null && !isAgency(after)) {
      return false;
    }
    if (group(matcher, "bare") != null) {
      return isWire(matcher.group("bare")) || affiliations.contains(matcher.group("bare"));
    }
    if (agency != null) {
      boolean named = !Character.isLowerCase(agency.codePointAt(0));
      boolean explains = isAcronymOf(agency, place) || (colon && !capitals) || isAcronym(place);
      return isAgency(agency) || (named && (known || dated || (ended && !explains)));
    }
    return capitals
        ? dated || known || !(isAcronym(place) || (colon && place.indexOf(' ') < 0))
        : (dated && ended) || (known && after != null) || (known && isOutstanding(matcher));
  }

  private static boolean saysSomethingElse(String place) {
    return NO_PLACES.contains(lower(place))
        || Arrays.stream(lower(place).split("[ -]", -1))
            .anyMatch(
                word -> !word.equals("new") && !word.equals("am") && NO_PLACES.contains(word));
  }

  /// "JOIN US, October 2 – February 15": what follows is another date.
  private boolean isMonthNext(Matcher matcher) {
    String next = beginning.substring(matcher.end()).split("[ ,.]", 2)[0];
    return DateReader.isMonth(next);
  }

  /// Whether the dash behind a place in ordinary letters is one that sets a dateline apart.
  private static boolean isOutstanding(Matcher matcher) {
    return matcher.group("text").matches(".*(?: [–—―-]{1,2} ?|\\.[-–—] ?)$");
  }

  private boolean isAgency(String name) {
    return isWire(name) || affiliations.contains(name) || PictureCredit.isAgency(name);
  }

  private static boolean isWire(String name) {
    return WIRES.contains(lower(name).replaceFirst("^(?:via|by) ", ""));
  }

  private static boolean isAcronym(String place) {
    return place.indexOf(' ') < 0 && place.replace(".", "").length() <= 4;
  }

  /// Whether brackets only abbreviate what stands before them: "The Harbour Council (THC)".
  private static boolean isAcronymOf(String agency, String place) {
    StringBuilder initials = new StringBuilder();
    for (String word : place.split("[ -]", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    boolean shared = agency.matches("\\p{Lu}{2,5}") && agency.charAt(0) == place.charAt(0);
    return (shared && place.indexOf(' ') > 0)
        || (agency.length() > 1 && initials.toString().endsWith(agency.replace(".", "")));
  }

  /// The place without the point of Spanish datelines, "Bogotá.-"; abbreviations keep theirs.
  private static String named(String place) {
    return place.matches("[^.]{4,}\\.") ? place.substring(0, place.length() - 1) : place;
  }

  private static boolean isMonth(Matcher matcher) {
    String month = matcher.group("m1") == null ? matcher.group("m2") : matcher.group("m1");
    return month == null || DateReader.isMonth(month);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'').strip();
  }

  private static @org.jspecify.annotations.Nullable String group(Matcher matcher, String name) {
    return matcher.namedGroups().containsKey(name) ? matcher.group(name) : null;
  }

  private static Optional<Dateline> dateline(Matcher matcher) {
    String region = group(matcher, "region");
    String place = named(matcher.group("place"));
    String date = matcher.group("date");
    return Optional.of(
        Dateline.newBuilder()
            .setText(matcher.group("text").strip())
            .setPlace(region == null ? place : place + ", " + region)
            .setDate(date == null ? null : date.replaceFirst("\\.$", ""))
            .build());
  }
}
