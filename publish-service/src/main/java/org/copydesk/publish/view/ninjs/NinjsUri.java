package org.copydesk.publish.view.ninjs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Identifiers as RFC 3986 writes URIs: what may not stand in one is percent-encoded, what has no
/// scheme is none.
final class NinjsUri {
  private static final Pattern SCHEME =
      Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:.+", Pattern.DOTALL);
  private static final Pattern NUMBERED_HOST = Pattern.compile("[A-Za-z]+://\\[[0-9A-Fa-f:.]+]");
  private static final String ALLOWED = "-._~:/?@!$&'()*+,;=";
  private static final String NO_SCHEME = "urn:copydesk:article:";

  private NinjsUri() {}

  /// The absolute URI that a text writes, if it writes one.
  static Optional<String> of(String text) {
    if (!SCHEME.matcher(text).matches()) {
      return Optional.empty();
    }
    Matcher numbered = NUMBERED_HOST.matcher(text);
    int host = numbered.lookingAt() ? numbered.end() : 0;
    String uri = text.substring(0, host) + encoded(text.substring(host));
    return isAbsolute(uri) ? Optional.of(uri) : Optional.empty();
  }

  /// The absolute URI that a text writes; one made of the text where it writes none.
  static String always(String text) {
    return of(text).orElseGet(() -> NO_SCHEME + encoded(text).replace("#", "%23"));
  }

  private static boolean isAbsolute(String text) {
    try {
      return new URI(text).isAbsolute();
    } catch (URISyntaxException _) {
      return false;
    }
  }

  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder(text.length());
    int hash = text.indexOf('#');
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (isAllowed(character) || i == hash || (character == '%' && isEscape(text, i))) {
        encoded.append(character);
      } else {
        int point = text.codePointAt(i);
        for (byte octet : Character.toString(point).getBytes(UTF_8)) {
          encoded.append("%%%02X".formatted(octet));
        }
        i += Character.charCount(point) - 1;
      }
    }
    return encoded.toString();
  }

  private static boolean isAllowed(char character) {
    return (character < 0x80 && Character.isLetterOrDigit(character))
        || ALLOWED.indexOf(character) >= 0;
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length() && isHex(text.charAt(at + 1)) && isHex(text.charAt(at + 2));
  }

  private static boolean isHex(char character) {
    return character < 0x80 && Character.digit(character, 16) >= 0;
  }
}
