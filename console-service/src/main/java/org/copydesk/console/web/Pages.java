package org.copydesk.console.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/// The files of the page, read once. There are no others to be had by any path.
final class Pages {
  private static final List<String> FILES =
      List.of(
          "index.html",
          "console.css",
          "icon.svg",
          "app.js",
          "article.js",
          "articles.js",
          "dead-letters.js",
          "dom.js",
          "held.js",
          "live.js",
          "pipeline.js",
          "sources.js",
          "theme.js",
          "way.js");

  private final Map<String, Answer> byPath = new HashMap<>();

  Pages() {
    for (String file : FILES) {
      byPath.put("/" + file, answer(file));
    }
    byPath.put("/", answer("index.html"));
    byPath.put("/favicon.ico", answer("icon.svg"));
  }

  private static Answer answer(String file) {
    try (InputStream in = Pages.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the console was built without " + file);
      }
      byte[] body = in.readAllBytes();
      CRC32C sum = new CRC32C();
      sum.update(body);
      String tag = "\"" + HexFormat.of().toHexDigits(sum.getValue()) + "\"";
      return new Answer(200, type(file), body, Map.of("ETag", tag, "Cache-Control", "no-cache"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String file) {
    return switch (file.substring(file.lastIndexOf('.'))) {
      case ".html" -> "text/html";
      case ".css" -> "text/css";
      case ".svg" -> "image/svg+xml";
      default -> "text/javascript";
    };
  }

  /// The file at a path; 304 where the browser has it already.
  Optional<Answer> at(Request request) {
    return Optional.ofNullable(byPath.get(request.path()))
        .map(page ->
            request
                    .ifNoneMatch()
                    .filter(page.headers().getOrDefault("ETag", "")::equals)
                    .isPresent()
                ? new Answer(304, page.type(), new byte[0], page.headers())
                : page);
  }
}
