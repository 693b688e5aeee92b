package org.copydesk.ingest.receive;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// An HTTP error that a person can act on (RFC 9457).
///
/// @param status the HTTP status
/// @param title the kind of problem
/// @param detail what is wrong here and what to do
/// @param retryAfter in how many seconds it is worth another try, where it is
record Problem(int status, String title, String detail, long retryAfter) {
  static final String MEDIA_TYPE = "application/problem+json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  Problem(int status, String title, String detail) {
    this(status, title, detail, 1);
  }

  static Problem badRequest(String detail) {
    return new Problem(400, "Bad Request", detail);
  }

  static Problem unauthorized(String detail) {
    return new Problem(401, "Unauthorized", detail);
  }

  static Problem tooSlow(String detail) {
    return new Problem(408, "Request Timeout", detail);
  }

  static Problem tooLarge(String detail) {
    return new Problem(413, "Content Too Large", detail);
  }

  static Problem unsupported(String detail) {
    return new Problem(415, "Unsupported Media Type", detail);
  }

  static Problem tooMany(String detail, long retryAfter) {
    return new Problem(429, "Too Many Requests", detail, retryAfter);
  }

  static Problem unavailable(String detail) {
    return new Problem(503, "Service Unavailable", detail);
  }

  String json() {
    return JSON.writeValueAsString(members());
  }

  Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", "about:blank");
    members.put("title", title);
    members.put("status", status);
    members.put("detail", detail);
    return members;
  }
}
