package org.copydesk.ingest.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copydesk.ingest.normalize.CleanText;
import org.jspecify.annotations.Nullable;

/// One line of words out of what feeds put into titles and captions: plain text, HTML, HTML escaped
/// twice, a CDATA section that was escaped.
final class TitleText {
  private static final int LONGEST = 20_000;
  private static final Pattern REFERENCE =
      Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");
  private static final Pattern TAG =
      Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]{0,15})(?:\\s[^<>]{0,4000})?/?>");
  private static final Pattern SECTION = Pattern.compile("<!\\[CDATA\\[|]]>");
  private static final Set<String> BREAKS =
      Set.of("br", "p", "div", "li", "h1", "h2", "h3", "h4", "hr", "td", "tr");
  private static final Set<String> ALONE = Set.of("br", "hr", "img", "wbr", "p");
  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "b",
          "big",
          "bdi",
          "cite",
          "code",
          "em",
          "font",
          "i",
          "ins",
          "del",
          "mark",
          "q",
          "s",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "tt",
          "u",
          "ul",
          "ol",
          "blockquote",
          "pre",
          "figure",
          "figcaption",
          "section",
          "table",
          "iframe",
          "video",
          "script",
          "style");

  private TitleText() {}

  /// The line; absent where there are no words.
  static Optional<String> of(String text) {
    return of(text, true);
  }

  /// The line of a text that is declared to be plain: tags in it are meant to be read.
  static Optional<String> ofPlain(String text) {
    return of(text, false);
  }

  private static Optional<String> of(String text, boolean markup) {
    String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String words = start;
    if (words.indexOf('<') >= 0 && markup) {
      words =
          withoutTags(words.contains("<![CDATA[") ? SECTION.matcher(words).replaceAll("") : words);
    }
    if (words.indexOf('&') >= 0) {
      words = decoded(decoded(words, markup), markup);
    }
    String line = CleanText.line(words);
    return line.isEmpty() ? Optional.empty() : Optional.of(line);
  }

  /// The characters of a plain text in which references were left.
  static String characters(String text) {
    return text.indexOf('&') < 0 ? text : decoded(text, true);
  }

  private static String withoutTags(String text) {
    Set<String> closed = closed(text);
    return TAG.matcher(text)
        .replaceAll(tag ->
            isMarkup(tag, closed)
                ? BREAKS.contains(name(tag)) ? " " : ""
                : Matcher.quoteReplacement(tag.group()));
  }

  private static Set<String> closed(String text) {
    return TAG.matcher(text)
        .results()
        .filter(tag -> !tag.group(1).isEmpty())
        .map(TitleText::name)
        .collect(Collectors.toSet());
  }

  private static boolean isMarkup(MatchResult tag, Set<String> closed) {
    String name = name(tag);
    return ALONE.contains(name)
        || (closed.contains(name) && (INLINE.contains(name) || BREAKS.contains(name)));
  }

  private static String name(MatchResult tag) {
    return tag.group(2).toLowerCase(Locale.ROOT);
  }

  private static String decoded(String text, boolean all) {
    return REFERENCE
        .matcher(text)
        .replaceAll(found -> {
          String meaning = meaning(found.group(1));
          boolean tag = "<".equals(meaning) || ">".equals(meaning);
          return Matcher.quoteReplacement(
              meaning == null || (tag && !all) ? found.group() : meaning);
        });
  }

  private static @Nullable String meaning(String name) {
    return name.charAt(0) == '#' ? References.character(name) : References.html(name);
  }
}
