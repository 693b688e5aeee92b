package org.copydesk.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads elements that hold text in one of the ways that Atom and RSS have: plain, as escaped HTML,
/// as XHTML, in a CDATA section, as markup that should have been escaped.
final class TextConstruct {
  private static final Pattern ESCAPED_AGAIN =
      Pattern.compile("&lt;/(?:p|a|div|span|strong|b|em|i|li|ul|h[1-6]|blockquote|figure)&gt;");

  private static final Pattern TAG =
      Pattern.compile(
          "</(?:p|a|div|span|strong|b|em|i|u|li|ul|ol|h[1-6]|blockquote|figure|font|table|section"
              + "|article|pre|code|small|sup|sub|cite|q|iframe|video|center|script|style)\\s?>"
              + "|<(?:br|hr|img|p)(?:\\s[^<>]{0,4000})?/?>",
          Pattern.CASE_INSENSITIVE);

  private final Repairs repairs;

  TextConstruct(Repairs repairs) {
    this.repairs = repairs;
  }

  /// The one line of a title.
  static Optional<String> title(XmlElement element) {
    if (element.hasElements()) {
      return TitleText.of(element.innerHtml());
    }
    return isDeclaredPlain(element)
        ? TitleText.ofPlain(element.text())
        : TitleText.of(element.text());
  }

  private static boolean isDeclaredPlain(XmlElement element) {
    return element.name().startsWith("atom:") && type(element).equals("text");
  }

  /// The text of a summary or of content; absent where there is none, or none that can be read.
  ///
  /// @param base what relative addresses in it are relative to
  Optional<FeedText> text(XmlElement element, Optional<String> base) {
    String type = type(element);
    boolean atom = element.name().startsWith("atom:");
    if (atom && (element.attribute("src").isPresent() || isOther(type))) {
      return Optional.empty();
    }
    if (element.hasElements()) {
      return made(element.innerHtml(), true, false, base);
    }
    String value = element.text();
    if (atom && element.attribute("mode").filter("base64"::equals).isPresent()) {
      value = decoded(value);
    }
    boolean html = type.equals("html") || type.equals("text/html") || type.equals("xhtml");
    return made(value, html, atom && type.equals("text"), base);
  }

  /// A text of which nobody says what it is, or what it is said to be may be wrong.
  Optional<FeedText> unlabelled(String value, Optional<String> base) {
    return made(value, false, false, base);
  }

  private Optional<FeedText> made(
      String value, boolean html, boolean plain, Optional<String> base) {
    if (value.isBlank()) {
      return Optional.empty();
    }
    String text = value.strip();
    if (text.indexOf('<') < 0 && ESCAPED_AGAIN.matcher(text).find() && !plain) {
      repairs.note(Repair.ESCAPED_TWICE, 0, "");
      return Optional.of(new FeedText(TitleText.characters(text), true, base));
    }
    if (html || (text.indexOf('<') >= 0 && TAG.matcher(text).find())) {
      return Optional.of(new FeedText(text, true, base));
    }
    return Optional.of(new FeedText(plain ? text : TitleText.characters(text), false, base));
  }

  private static String type(XmlElement element) {
    return element.attribute("type").orElse("").toLowerCase(Locale.ROOT);
  }

  /// Whether content is of a type that is no text: a picture, a sound, data.
  private static boolean isOther(String type) {
    return type.contains("/") && !type.startsWith("text/") && !type.contains("html");
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return "";
    }
  }
}
