package org.copydesk.ingest.normalize;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.news.DatePrecision;

/// A date in words or in numbers, as it is printed: "Friday, 3 May 2024", "3. Mai 2024",
/// "2024年5月3日", "03.05.2024". What remains of a text when the date is taken must be nothing.
final class PrintedDate {
  private static final Pattern EAST_ASIAN =
      Pattern.compile(
          "(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日号號일]?([^A-Za-z\\d]{0,12})");
  private static final Pattern VIETNAMESE =
      Pattern.compile(
          "(?i)(?:ngày\\s+)?(\\d{1,2})\\s+tháng\\s+(\\d{1,2})(?:,|\\s+năm)?\\s+(\\d{4})\\W*");
  private static final String SAME = "\\s?(?<mark>[./-])\\s?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})" + SAME + "(\\d{1,2})\\s?\\k<mark>\\s?(\\d{1,2})\\.?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})" + SAME + "(\\d{1,2})\\s?\\k<mark>\\s?(\\d{4}|\\d{2})\\.?");
  private static final Pattern BETWEEN_TOKENS =
      Pattern.compile(
          "[\\s,;:|·•()\\[\\]/–—،]+|(?<=\\d)(?=\\p{L})|(?<=[\\p{L}\\p{M}])(?=\\d)|-(?=\\p{L})|(?<=[\\p{L}.])-(?=\\d)");
  private static final Pattern AROUND_TOKEN =
      Pattern.compile("^(?:[dl]['’]|\\W)+|[.º°ª\\W]+$", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Set<String> ORDINALS =
      Set.of("st", "nd", "rd", "th", "er", "ère", "re", "e", "го", "е", "ми", "ви");
  private static final int CENTURY_TURNS = 70;
  private static final int BUDDHIST_FROM = 2_500;
  private static final int BUDDHIST_TO = 2_600;
  private static final int BUDDHIST_ERA = 543;

  private final Optional<String> language;
  private final Optional<ClockTime> time;
  private final DayOrder order;

  /// @param time the time of day that was taken out of the text
  PrintedDate(Optional<String> language, Optional<ClockTime> time, DayOrder order) {
    this.language = language;
    this.time = time;
    this.order = order;
  }

  /// Reads what is left of a text without its time of day.
  Optional<Moment> read(String text) {
    try {
      return eastAsian(text)
          .or(() -> vietnamese(text))
          .or(() -> inNumbers(bare(text), weekdays(text)))
          .or(() -> inWords(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private Optional<Moment> eastAsian(String text) {
    Matcher matcher = EAST_ASIAN.matcher(text);
    return matcher.matches()
        ? day("year-month-day", matcher.group(1), matcher.group(2), matcher.group(3))
        : Optional.empty();
  }

  private Optional<Moment> vietnamese(String text) {
    Matcher matcher = VIETNAMESE.matcher(text.replaceFirst("(?i)^.*?(?=ngày\\s)", ""));
    return matcher.matches()
        ? day("day-month-year", matcher.group(3), matcher.group(2), matcher.group(1))
        : Optional.empty();
  }

  private Optional<Moment> inNumbers(String text, Set<DayOfWeek> weekdays) {
    Matcher first = YEAR_FIRST.matcher(text);
    if (first.matches()) {
      return day("year-month-day", first.group(1), first.group(3), first.group(4));
    }
    Matcher last = YEAR_LAST.matcher(text);
    if (!last.matches()) {
      return Optional.empty();
    }
    String year = last.group(4);
    DayOrder.Order usual = order.of(last.group(1), last.group(3), year, last.group("mark"));
    return switch (confirmed(usual, weekdays, last.group(1), last.group(3), year)) {
      case DAY_FIRST -> day("day-month-year", year, last.group(3), last.group(1));
      case MONTH_FIRST -> day("month-day-year", year, last.group(1), last.group(3));
      case YEAR_FIRST -> day("year-month-day", last.group(1), last.group(3), year);
      case UNKNOWN -> Optional.empty();
    };
  }

  /// The order in which the numbers are the weekday that is printed beside them.
  private static DayOrder.Order confirmed(
      DayOrder.Order usual, Set<DayOfWeek> weekdays, String one, String two, String year) {
    if (weekdays.isEmpty() || Integer.parseInt(one) > 12 || Integer.parseInt(two) > 12) {
      return usual;
    }
    boolean dayFirst = weekdays.contains(weekday(year, two, one));
    boolean monthFirst = weekdays.contains(weekday(year, one, two));
    if (dayFirst == monthFirst) {
      return usual;
    }
    return dayFirst ? DayOrder.Order.DAY_FIRST : DayOrder.Order.MONTH_FIRST;
  }

  private static DayOfWeek weekday(String year, String month, String day) {
    return LocalDate.of(year(year), Integer.parseInt(month), Integer.parseInt(day)).getDayOfWeek();
  }

  private static Set<DayOfWeek> weekdays(String text) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String token : text.split("[\\s,;|()]+", -1)) {
      days.addAll(DateWords.weekdays(AROUND_TOKEN.matcher(token).replaceAll("")));
    }
    return days;
  }

  private Optional<Moment> day(String readAs, String year, String month, String day) {
    return Optional.of(
        Moment.of(
            LocalDate.of(year(year), Integer.parseInt(month), Integer.parseInt(day)),
            time,
            readAs));
  }

  /// Two digits mean 1970 to 2069, as POSIX has it; years of the 26th century are Buddhist.
  private static int year(String digits) {
    int number = Integer.parseInt(digits);
    if (number >= BUDDHIST_FROM && number <= BUDDHIST_TO) {
      return number - BUDDHIST_ERA;
    }
    return digits.length() > 2 ? number : number + (number < CENTURY_TURNS ? 2000 : 1900);
  }

  /// The text without weekdays and words that say nothing.
  private static String bare(String text) {
    List<String> kept = new ArrayList<>();
    for (String token : text.split("[\\s,;|()]+", -1)) {
      String word = AROUND_TOKEN.matcher(token).replaceAll("");
      boolean number = word.chars().anyMatch(Character::isDigit);
      if (number || !(word.isEmpty() || DateWords.isWeekday(word) || DateWords.isFiller(word))) {
        kept.add(token);
      }
    }
    return String.join(" ", kept);
  }

  private record Token(String text, Optional<Month> month) {
    /// Arabic newspapers name a month twice, in the words of two countries.
    boolean isSame(Token other) {
      return month.equals(other.month);
    }

    boolean isNumber() {
      return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
  }

  private Optional<Moment> inWords(String text) {
    List<Token> tokens = new ArrayList<>();
    boolean afterNumber = false;
    for (String printed : BETWEEN_TOKENS.split(text, -1)) {
      Token token = token(AROUND_TOKEN.matcher(printed).replaceAll(""));
      boolean twice =
          token.month.isPresent() && !tokens.isEmpty() && token.isSame(tokens.getLast());
      boolean says =
          !token.text.isEmpty() && !twice && !(afterNumber && ORDINALS.contains(token.text));
      afterNumber = token.isNumber();
      if (says && (afterNumber || token.month.isPresent() || !isSilent(token.text))) {
        tokens.add(token);
      }
    }
    dropWeekdays(tokens);
    return tokens.size() > 3 ? Optional.empty() : shaped(tokens);
  }

  private Token token(String word) {
    Optional<Month> month = DateWords.month(word, language);
    boolean prefixed = month.isEmpty() && word.startsWith("ב");
    return new Token(word, prefixed ? DateWords.month(word.substring(1), language) : month);
  }

  private static boolean isSilent(String word) {
    return DateWords.isWeekday(word) || DateWords.isFiller(word);
  }

  /// Some words name a weekday and a month: "mar 5 mar 2024".
  private static void dropWeekdays(List<Token> tokens) {
    for (int i = 0; i < tokens.size() && tokens.size() > 3; i++) {
      if (tokens.get(i).month.isPresent() && DateWords.isWeekday(tokens.get(i).text)) {
        tokens.remove(i);
      }
    }
  }

  private Optional<Moment> shaped(List<Token> tokens) {
    StringBuilder shape = new StringBuilder();
    tokens.forEach(token ->
        shape.append(token.isNumber() ? lengthOf(token) : token.month.isPresent() ? 'M' : '?'));
    return switch (shape.toString()) {
      case "dMy", "dMd" -> named("day-month-year", tokens.get(2), tokens.get(1), tokens.get(0));
      case "Mdy" -> named("month-day-year", tokens.get(2), tokens.get(0), tokens.get(1));
      case "yMd" -> named("year-month-day", tokens.get(0), tokens.get(1), tokens.get(2));
      case "ydM" -> named("year-day-month", tokens.get(0), tokens.get(2), tokens.get(1));
      case "My" -> month(tokens.get(1), tokens.get(0));
      case "yM" -> month(tokens.get(0), tokens.get(1));
      default -> Optional.empty();
    };
  }

  private static char lengthOf(Token number) {
    return switch (number.text.length()) {
      case 1, 2 -> 'd';
      case 4 -> 'y';
      default -> '?';
    };
  }

  private Optional<Moment> named(String readAs, Token year, Token month, Token day) {
    return year.text.length() == 1
        ? Optional.empty()
        : day(readAs, year.text, String.valueOf(month.month.orElseThrow().getValue()), day.text);
  }

  private Optional<Moment> month(Token year, Token month) {
    return time.isPresent()
        ? Optional.empty()
        : Optional.of(
            new Moment(
                YearMonth.of(Integer.parseInt(year.text), month.month.orElseThrow())
                    .atDay(1)
                    .atStartOfDay(),
                DatePrecision.MONTH,
                Optional.empty(),
                "month-year"));
  }
}
