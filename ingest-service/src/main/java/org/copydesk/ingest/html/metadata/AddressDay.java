package org.copydesk.ingest.html.metadata;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The day in the address of a page, as in `/2024/05/03/`.
final class AddressDay {
  private static final Pattern DAY =
      Pattern.compile(
          "[/_=-]((?:19|20)\\d{2})([/_-]?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])(?=[/_.&-]|$)");
  private static final Pattern IN_FOLDERS =
      Pattern.compile(
          "/((?:19|20)\\d{2})/(?:[A-Za-z_.-]{2,20}/)?([1-9]|0[1-9]|1[0-2])/([1-9]|0[1-9]|[12]\\d|3[01])(?=/)");

  private AddressDay() {}

  /// The day in the address that a page was fetched from, else in the one that it calls its own.
  static Optional<DateWitness> of(PageFacts facts) {
    return Stream.concat(
            Stream.of(facts.page().location()),
            CanonicalAddress.of(facts).map(Told::value).stream())
        .flatMap(address -> day(address).stream())
        .flatMap(day -> DateWitness.of("url", day, facts.dates()).stream())
        .findFirst();
  }

  private static Optional<String> day(String address) {
    Matcher day = DAY.matcher(address);
    if (day.find()) {
      return Optional.of("%s-%s-%s".formatted(day.group(1), day.group(3), day.group(4)));
    }
    Matcher small = IN_FOLDERS.matcher(address);
    return small.find()
        ? Optional.of(
            "%s-%02d-%02d"
                .formatted(
                    small.group(1),
                    Integer.parseInt(small.group(2)),
                    Integer.parseInt(small.group(3))))
        : Optional.empty();
  }
}
