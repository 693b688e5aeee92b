package org.copydesk.ingest.html.metadata;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.ingest.normalize.DateReader;
import org.copydesk.news.DatePrecision;
import org.copydesk.news.NewsDate;

/// The dates that a page states and prints, each read once.
final class RawDates {
  private static final DateReader READER = new DateReader(Optional.empty());
  private static final Pattern LONG_FRACTION = Pattern.compile("(?<=:\\d{2})\\.\\d+");
  private static final int LONGEST = 100;

  private final Map<String, Optional<NewsDate>> read = new HashMap<>();
  private final Optional<String> language;

  /// @param language of the page with its country, where it declares one
  RawDates(Optional<String> language) {
    this.language = language;
  }

  Optional<String> language() {
    return language;
  }

  /// Reads a date to the day or better; absent for anything else.
  Optional<NewsDate> day(String raw) {
    return raw.length() > LONGEST ? Optional.empty() : read.computeIfAbsent(raw, this::read);
  }

  private Optional<NewsDate> read(String raw) {
    return READER
        .read(raw, language)
        .or(() -> READER.read(LONG_FRACTION.matcher(raw).replaceFirst(""), language))
        .filter(date -> date.getPrecision().compareTo(DatePrecision.DAY) >= 0);
  }
}
