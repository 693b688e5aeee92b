package org.copydesk.devstack.export;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a moment in the past: `2026-11-24`, which begins in UTC, `2026-11-24T08:00:00+01:00`, or
/// `36h` and `7d` before now.
public final class SinceConverter implements ITypeConverter<Instant> {
  private static final Pattern AGO = Pattern.compile("(\\d{1,5})([hd])");

  private final InstantSource clock;

  /// By the system's clock.
  public SinceConverter() {
    this(InstantSource.system());
  }

  SinceConverter(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Instant convert(String text) {
    Matcher ago = AGO.matcher(text.strip());
    if (ago.matches()) {
      long number = Long.parseLong(ago.group(1));
      return clock
          .instant()
          .minus(ago.group(2).equals("h") ? Duration.ofHours(number) : Duration.ofDays(number));
    }
    try {
      return text.contains("T")
          ? OffsetDateTime.parse(text.strip()).toInstant()
          : LocalDate.parse(text.strip()).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException _) {
      throw new TypeConversionException(
          "\"%s\" is no time; write 2026-11-24, 2026-11-24T08:00:00Z, 36h or 7d".formatted(text));
    }
  }
}
