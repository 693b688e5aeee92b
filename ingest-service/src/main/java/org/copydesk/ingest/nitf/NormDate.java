package org.copydesk.ingest.nitf;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.ingest.xml.XmlElement;

/// The dates of NITF: normalized ones are in the basic format of ISO 8601, which is written here
/// with its separators.
final class NormDate {
  private static final Pattern BASIC =
      Pattern.compile(
          "(\\d{4})(\\d{2})(\\d{2})(?:[T ]?(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?)?\\s*"
              + "(Z|[+-]\\d{2}(?::?\\d{2})?)?");

  private NormDate() {}

  /// The date of an element: its normalized form, else its words.
  static Optional<String> of(XmlElement element) {
    return element
        .attribute("norm")
        .map(NormDate::extended)
        .or(() -> Optional.of(element.line()).filter(text -> !text.isEmpty()));
  }

  static String extended(String norm) {
    Matcher basic = BASIC.matcher(norm.strip());
    if (!basic.matches()) {
      return norm;
    }
    String day = basic.group(1) + "-" + basic.group(2) + "-" + basic.group(3);
    if (basic.group(4) == null) {
      return day;
    }
    String seconds = basic.group(6) == null ? "" : ":" + basic.group(6);
    String zone = basic.group(7) == null ? "" : basic.group(7);
    return day + "T" + basic.group(4) + ":" + basic.group(5) + seconds + zoned(zone);
  }

  private static String zoned(String zone) {
    return switch (zone.length()) {
      case 3 -> zone + ":00";
      case 5 -> zone.substring(0, 3) + ":" + zone.substring(3);
      default -> zone;
    };
  }
}
