package org.copydesk.ingest.receive;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a sender says of a document's format; what it really is, its content decides.
///
/// @param mediaType in lower case, without parameters; `application/octet-stream` where none is
///   declared
/// @param charset the declared character encoding
record ContentType(String mediaType, Optional<String> charset) {
  private static final String UNDECLARED = "application/octet-stream";
  private static final int LONGEST = 255;
  private static final Pattern NAME = Pattern.compile("[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+");
  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([A-Za-z0-9!#$%&+^_`{}~.:-]{1,64})");

  /// What is certainly no news.
  private static final List<String> NO_NEWS_PREFIXES =
      List.of(
          "image/",
          "video/",
          "audio/",
          "font/",
          "model/",
          "multipart/",
          "application/vnd.ms-",
          "application/vnd.openxmlformats-",
          "application/vnd.oasis.opendocument.");

  private static final Set<String> NO_NEWS =
      Set.of(
          "application/zip",
          "application/gzip",
          "application/x-gzip",
          "application/x-tar",
          "application/x-7z-compressed",
          "application/pdf",
          "application/msword",
          "application/java-archive",
          "application/wasm",
          "application/x-www-form-urlencoded");

  static ContentType undeclared() {
    return new ContentType(UNDECLARED, Optional.empty());
  }

  /// Reads the header.
  ///
  /// @throws Refused for what is no media type, and for those that are no news
  static ContentType of(String header) throws Refused {
    int end = header.indexOf(';');
    String mediaType =
        (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    if (mediaType.isEmpty()) {
      return undeclared();
    }
    if (mediaType.length() > LONGEST || !NAME.matcher(mediaType).matches()) {
      throw new Refused(
          Problem.unsupported("the Content-Type is no media type; send for example text/html"));
    }
    if (NO_NEWS.contains(mediaType) || NO_NEWS_PREFIXES.stream().anyMatch(mediaType::startsWith)) {
      throw new Refused(
          Problem.unsupported(
              "documents of media type \"%s\" are not taken; send text, HTML, JSON or XML with its Content-Type, or with none"
                  .formatted(mediaType)));
    }
    Matcher charset = CHARSET.matcher(header);
    return new ContentType(
        mediaType, charset.find() ? Optional.of(charset.group(1)) : Optional.empty());
  }
}
