package org.copydesk.ingest.normalize;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An address in http or https, taken apart as browsers do it, its percent-encoding normalized as
/// by RFC 3986, section 6.2.2.
///
/// @param port absent where it is the scheme's own
/// @param path begins with a slash
/// @param query without its question mark
/// @param fragment without its hash
record UrlParts(String host, Optional<String> port, String path, String query, String fragment) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?:(?<scheme>https?):)?//(?<authority>[^/?#]*)(?<path>[^?#]*)(?:\\?(?<query>[^#]*))?"
              + "(?:#(?<fragment>.*))?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern AUTHORITY =
      Pattern.compile(
          "(?:.*@)?(?<host>\\[[0-9A-Fa-f:.]{2,45}\\]|[^:@\\[\\]]+)(?::(?<port>\\d{0,5}))?");
  private static final String UNRESERVED = "-._~";
  private static final String RESERVED = ":/?#[]@!$&'()*+,;=";

  /// Takes an address apart.
  static Optional<UrlParts> of(String url) {
    String plain = url.strip().replaceAll("[\\t\\n\\r\\x00]", "");
    int query = plain.indexOf('?');
    String slashed =
        query < 0
            ? plain.replace('\\', '/')
            : plain.substring(0, query).replace('\\', '/') + plain.substring(query);
    Matcher shape = SHAPE.matcher(slashed);
    if (!shape.matches()) {
      return Optional.empty();
    }
    Matcher authority = AUTHORITY.matcher(shape.group("authority"));
    if (!authority.matches()) {
      return Optional.empty();
    }
    boolean http = "http".equalsIgnoreCase(shape.group("scheme"));
    return port(authority.group("port"), http)
        .map(port ->
            new UrlParts(
                authority.group("host"),
                port.isEmpty() ? Optional.empty() : Optional.of(port),
                "/" + encoded(shape.group("path").replaceFirst("^/", "")),
                shape.group("query") == null ? "" : encoded(shape.group("query")),
                shape.group("fragment") == null ? "" : shape.group("fragment")));
  }

  /// @return absent for a port that cannot be; empty for the usual one
  private static Optional<String> port(
      @org.jspecify.annotations.Nullable String port, boolean http) {
    if (port == null || port.isEmpty()) {
      return Optional.of("");
    }
    int number = Integer.parseInt(port);
    if (number == 0 || number > 65_535) {
      return Optional.empty();
    }
    boolean usual = number == 443 || (number == 80 && http);
    return Optional.of(usual ? "" : String.valueOf(number));
  }

  /// Encodes what has to be, decodes what need not be, and writes hexadecimal digits in capitals.
  static String encoded(String text) {
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);
    StringBuilder encoded = new StringBuilder(octets.length);
    for (int i = 0; i < octets.length; i++) {
      int octet = octets[i] & 0xFF;
      boolean escape = octet == '%' && i + 2 < octets.length && hex(octets, i + 1) >= 0;
      if (escape) {
        int meant = hex(octets, i + 1);
        append(encoded, meant, isUnreserved(meant));
        i += 2;
      } else {
        append(encoded, octet, isUnreserved(octet) || RESERVED.indexOf(octet) >= 0);
      }
    }
    return encoded.toString();
  }

  private static void append(StringBuilder encoded, int octet, boolean plain) {
    if (plain) {
      encoded.append((char) octet);
    } else {
      encoded.append('%').append(String.format(Locale.ROOT, "%02X", octet));
    }
  }

  private static boolean isUnreserved(int octet) {
    return (octet >= 'a' && octet <= 'z')
        || (octet >= 'A' && octet <= 'Z')
        || (octet >= '0' && octet <= '9')
        || (octet < 0x80 && UNRESERVED.indexOf(octet) >= 0);
  }

  private static int hex(byte[] octets, int at) {
    int high = Character.digit((char) octets[at], 16);
    int low = Character.digit((char) octets[at + 1], 16);
    return octets[at] < 0 || octets[at + 1] < 0 || high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
