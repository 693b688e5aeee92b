package org.copydesk.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Reads how often a feed asks to be fetched.
final class XmlHints {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  private XmlHints() {}

  static PollHints of(XmlElement channel) {
    Optional<Duration> ttl =
        number(channel, "ttl").filter(minutes -> minutes > 0).map(Duration::ofMinutes);
    Set<Integer> hours = new TreeSet<>();
    channel
        .all("skiphours")
        .flatMap(skipped -> skipped.all("hour"))
        .flatMap(hour -> hour.line().stream())
        .filter(hour -> NUMBER.matcher(hour).matches() && Integer.parseInt(hour) <= 24)
        .forEach(hour -> hours.add(Integer.parseInt(hour) % 24));
    Set<DayOfWeek> days = new TreeSet<>();
    channel
        .all("skipdays")
        .flatMap(skipped -> skipped.all("day"))
        .flatMap(day -> day.line().stream())
        .flatMap(day -> day(day).stream())
        .forEach(days::add);
    return new PollHints(ttl.or(() -> period(channel)), hours, days, false);
  }

  private static Optional<Duration> period(XmlElement channel) {
    long times = number(channel, "sy:updatefrequency").filter(count -> count > 0).orElse(1L);
    return channel
        .first("sy:updateperiod")
        .flatMap(XmlElement::line)
        .flatMap(period ->
            Optional.ofNullable(
                switch (period.toLowerCase(Locale.ROOT)) {
                  case "hourly" -> Duration.ofHours(1);
                  case "daily" -> Duration.ofDays(1);
                  case "weekly" -> Duration.ofDays(7);
                  case "monthly" -> Duration.ofDays(30);
                  case "yearly" -> Duration.ofDays(365);
                  default -> null;
                }))
        .map(period -> period.dividedBy(times));
  }

  private static Optional<Long> number(XmlElement channel, String name) {
    return channel
        .first(name)
        .flatMap(XmlElement::line)
        .filter(text -> NUMBER.matcher(text).matches())
        .map(Long::valueOf);
  }

  private static Optional<DayOfWeek> day(String name) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().equalsIgnoreCase(name)) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }
}
