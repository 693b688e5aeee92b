package org.copydesk.console.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;

/// What is answered to a request.
///
/// @param headers beside those that every answer has
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(int status, String type, byte[] body, Map<String, String> headers) {
  static Answer json(Object value) {
    return json(200, value);
  }

  private static Answer json(int status, Object value) {
    return new Answer(status, "application/json", Json.of(value).getBytes(UTF_8), Map.of());
  }

  /// A refusal as a problem document (RFC 9457).
  ///
  /// @param detail what happened and what to do
  static Answer problem(int status, String title, String detail) {
    return new Answer(
        status,
        "application/problem+json",
        Json.of(Map.of("status", status, "title", title, "detail", detail)).getBytes(UTF_8),
        Map.of());
  }

  static Answer signInFirst() {
    return problem(401, "Unauthorized", "this is the desk's own: sign in with the console's token");
  }

  static Answer notFound(String what) {
    return problem(404, "Not Found", what);
  }

  static Answer seeOther(String where) {
    return new Answer(303, "text/plain", new byte[0], Map.of("Location", where));
  }

  Answer with(String header, String value) {
    Map<String, String> more = new java.util.HashMap<>(headers);
    more.put(header, value);
    return new Answer(status, type, body, more);
  }
}
