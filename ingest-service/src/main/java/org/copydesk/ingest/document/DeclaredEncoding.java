package org.copydesk.ingest.document;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.ingest.normalize.WordList;

/// What a document says of its own encoding, and what encoding labels mean.
final class DeclaredEncoding {
  private static final int LOOKED_AT = 4096;
  private static final Pattern XML =
      Pattern.compile("^\\s*<\\?xml[^>]{1,200}?\\sencoding\\s*=\\s*[\"']([\\w:.-]{1,40})");
  private static final Pattern META =
      Pattern.compile("(?i)<meta[^>]{1,200}?charset\\s*=\\s*[\"']?\\s*([\\w:.-]{1,40})");
  private static final Pattern LANGUAGE =
      Pattern.compile("(?i)<\\w{1,20}[^>]{0,300}?\\s(?:xml:)?lang\\s*=\\s*[\"']?([a-z]{2,3})\\b");

  /// Encodings in which plain ASCII is not ASCII: no document of the web is in them.
  private static final Pattern REFUSED =
      Pattern.compile(
          "(?i)utf-?7.*|x-utf-?7.*|cesu-8|x-ibm.*|ibm(?!866).*|cp(?:0|1[01]|2|5|8(?!66)).*|scsu|bocu.*|x-compound.*");

  private static final Pattern AROUND_LABEL = Pattern.compile("^[\\s\"']+|[\\s\"';,].*$");
  private static final Map<String, String> LABELS = new HashMap<>();

  static {
    for (String line : WordList.of(DeclaredEncoding.class, "encoding-labels.txt")) {
      String[] entry = line.split(" = ", 2);
      LABELS.put(entry[0], entry[1]);
    }
  }

  private DeclaredEncoding() {}

  /// The label in a document's XML declaration or meta element.
  static Optional<String> inside(byte[] bytes) {
    String start = start(bytes);
    Matcher xml = XML.matcher(start);
    if (start.contains("<?xml") && xml.find()) {
      return Optional.of(xml.group(1));
    }
    Matcher meta = META.matcher(start);
    return start.toLowerCase(Locale.ROOT).contains("charset") && meta.find()
        ? Optional.of(meta.group(1))
        : Optional.empty();
  }

  /// The language that a document's first elements state.
  static Optional<String> language(byte[] bytes) {
    Matcher language = LANGUAGE.matcher(start(bytes));
    return language.find()
        ? Optional.of(language.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private static String start(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
  }

  /// The encoding that a label names, as browsers understand it.
  static Optional<Charset> named(String label) {
    String plain = AROUND_LABEL.matcher(label.toLowerCase(Locale.ROOT)).replaceAll("");
    String name = LABELS.getOrDefault(plain, plain);
    if (name.equals("utf-8")) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (REFUSED.matcher(name).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      return Optional.empty();
    }
  }
}
