package org.copydesk.ingest.fetch;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An http or https address that may be asked for, in one spelling: what feeds and pages write
/// loosely (spaces, letters beyond ASCII, `//host`) is put right, what is made to deceive (user
/// information, numbers that only some programs read as an address) is refused.
///
/// @param scheme `http` or `https`
/// @param host in lower case and ASCII; an IPv6 address in brackets
/// @param port always stated
/// @param path path and query, begins with `/`
public record WebAddress(String scheme, String host, int port, String path) {
  private static final int LONGEST = 8 * 1024;
  private static final int LONGEST_NAME = 253;
  private static final int HTTP = 80;
  private static final int HTTPS = 443;
  private static final Pattern PARTS =
      Pattern.compile("(?s)([A-Za-z][A-Za-z0-9+.-]*):[/\\\\]{2}([^/?#\\\\]*)([^#]*)(?:#.*)?");
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]+)(?::(\\d{0,5}))?");
  private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*\\.?");
  private static final Pattern DOTTED_QUAD = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern LEADING_ZERO = Pattern.compile("(^|\\.)0\\d");
  private static final Pattern NUMERIC_END = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?");
  private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  /// Reads an address.
  ///
  /// @throws RefusedAddress where it is none that may be asked for
  public static WebAddress parse(String text) throws RefusedAddress {
    String address = text.strip();
    if (address.length() > LONGEST) {
      throw new RefusedAddress("the address is longer than %d characters".formatted(LONGEST));
    }
    Matcher parts = PARTS.matcher(address);
    if (!parts.matches()) {
      throw new RefusedAddress("\"%s\" is no http or https address".formatted(shown(address)));
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new RefusedAddress(
          "\"%s\" is not fetched: only http and https are".formatted(shown(address)));
    }
    String authority = parts.group(2);
    if (authority.indexOf('@') >= 0) {
      throw new RefusedAddress(
          "\"%s\" has a user name before its host; write it without".formatted(shown(address)));
    }
    Matcher place = HOST_AND_PORT.matcher(authority);
    if (!place.matches()) {
      throw new RefusedAddress("\"%s\" has no readable host".formatted(shown(address)));
    }
    return new WebAddress(
        scheme, host(place.group(1)), port(place.group(2), scheme), path(parts.group(3)));
  }

  private static String host(String written) throws RefusedAddress {
    if (written.startsWith("[")) {
      return written.toLowerCase(Locale.ROOT);
    }
    String host;
    try {
      host = IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw new RefusedAddress(
          "the host \"%s\" is no name (%s)".formatted(shown(written), e.getMessage()));
    }
    if (host.length() > LONGEST_NAME || !NAME.matcher(host).matches()) {
      throw new RefusedAddress("the host \"%s\" is no name".formatted(shown(written)));
    }
    boolean quad = DOTTED_QUAD.matcher(host).matches() && !LEADING_ZERO.matcher(host).find();
    if (!quad && NUMERIC_END.matcher(host).matches()) {
      throw new RefusedAddress(
          "the host \"%s\" is a number that not all programs read alike; write a.b.c.d"
              .formatted(shown(written)));
    }
    return host;
  }

  private static int port(@org.jspecify.annotations.Nullable String written, String scheme)
      throws RefusedAddress {
    if (written == null || written.isEmpty()) {
      return scheme.equals("https") ? HTTPS : HTTP;
    }
    int port = Integer.parseInt(written);
    if (port < 1 || port > 65_535) {
      throw new RefusedAddress("%s is no port".formatted(written));
    }
    return port;
  }

  private static String path(String written) throws RefusedAddress {
    if (written.chars().anyMatch(c -> c == 0 || c == '\r' || c == '\n' || c == 0x7F)) {
      throw new RefusedAddress("the address has control characters");
    }
    String path = written.startsWith("/") ? written : "/" + written;
    StringBuilder encoded = new StringBuilder(path.length());
    for (byte octet :
        STRAY_PERCENT.matcher(path).replaceAll("%25").getBytes(StandardCharsets.UTF_8)) {
      int character = octet & 0xFF;
      boolean plain = character > ' ' && character < 0x7F && "\"<>\\^`{|}[]".indexOf(character) < 0;
      if (plain) {
        encoded.append((char) character);
      } else {
        encoded.append("%%%02X".formatted(character));
      }
    }
    return encoded.toString();
  }

  /// The address that a reference on this one's document means.
  ///
  /// @throws RefusedAddress where it is none that may be asked for
  public WebAddress resolve(String reference) throws RefusedAddress {
    String target = reference.strip();
    int fragment = target.indexOf('#');
    String written = fragment < 0 ? target : target.substring(0, fragment);
    if (written.isEmpty()) {
      return this;
    }
    if (written.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*")) {
      return parse(written);
    }
    if (written.startsWith("//")) {
      return parse(scheme + ":" + written);
    }
    String file = path.replaceFirst("(?s)\\?.*", "");
    if (written.startsWith("?")) {
      return new WebAddress(scheme, host, port, path(file + written));
    }
    String merged =
        written.startsWith("/") ? written : file.substring(0, file.lastIndexOf('/') + 1) + written;
    URI normal = URI.create("http://h" + path(merged)).normalize();
    String query = normal.getRawQuery() == null ? "" : "?" + normal.getRawQuery();
    String climbing = normal.getRawPath().replaceFirst("^(/\\.\\.)+(?=/|$)", "");
    return new WebAddress(scheme, host, port, path(climbing + query));
  }

  /// Whether the connection is encrypted.
  boolean secure() {
    return scheme.equals("https");
  }

  /// Scheme, host and port: what one robots.txt speaks for.
  public String origin() {
    boolean usual = port == (secure() ? HTTPS : HTTP);
    return scheme + "://" + host + (usual ? "" : ":" + port);
  }

  private static String shown(String text) {
    return text.length() > 100 ? text.substring(0, 100) + "…" : text;
  }

  @Override
  public String toString() {
    return origin() + path;
  }
}
