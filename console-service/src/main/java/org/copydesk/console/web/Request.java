package org.copydesk.console.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A request, as far as it matters here.
///
/// @param query the first value of each parameter
/// @param form the first value of each field; empty but for a POST
/// @param session the id in the cookie
record Request(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> form,
    Optional<String> session,
    boolean sameOrigin,
    Optional<String> ifNoneMatch) {
  /// The cookie of who is signed in.
  static final String COOKIE = "copydesk-console";

  private static final int MOST_FORM_BYTES = 16 * 1024;

  /// Reads it.
  ///
  /// @throws IllegalArgumentException for what is no request of a browser
  static Request of(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    byte[] body =
        method.equals("POST")
            ? exchange.getRequestBody().readNBytes(MOST_FORM_BYTES + 1)
            : new byte[0];
    if (body.length > MOST_FORM_BYTES) {
      throw new IllegalArgumentException("the form is larger than 16 KiB");
    }
    return new Request(
        method,
        exchange.getRequestURI().getPath(),
        fields(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("")),
        fields(new String(body, UTF_8)),
        cookie(exchange),
        isSameOrigin(exchange),
        header(exchange, "If-None-Match"));
  }

  private static Optional<String> header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  private static Map<String, String> fields(String text) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : text.isEmpty() ? new String[0] : text.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.putIfAbsent(
            URLDecoder.decode(pair.substring(0, equals), UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), UTF_8));
      }
    }
    return fields;
  }

  private static Optional<String> cookie(HttpExchange exchange) {
    return header(exchange, "Cookie").stream()
        .flatMap(header -> Stream.of(header.split(";")))
        .map(String::strip)
        .filter(each -> each.startsWith(COOKIE + "="))
        .map(each -> each.substring(COOKIE.length() + 1))
        .findFirst();
  }

  /// Whether a page of ours sent it. Browsers say the origin of every POST; whoever says none is no
  /// browser and has no cookie to be misused.
  private static boolean isSameOrigin(HttpExchange exchange) {
    Optional<String> origin = header(exchange, "Origin");
    String host = header(exchange, "Host").orElse("");
    boolean originIsOurs =
        origin.isEmpty()
            || origin.get().equals("http://" + host)
            || origin.get().equals("https://" + host);
    return originIsOurs
        && header(exchange, "Sec-Fetch-Site").orElse("same-origin").equals("same-origin");
  }

  String query(String name) {
    return query.getOrDefault(name, "");
  }

  String form(String name) {
    return form.getOrDefault(name, "");
  }
}
