package org.copydesk.ingest.receive;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// An HTTP error that a person can act on (RFC 9457).
///
/// @param status the HTTP status
/// @param title the kind of problem
/// @param detail what is wrong here and what to do
record Problem(int status, String title, String detail) {
  static final String MEDIA_TYPE = "application/problem+json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  String json() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", "about:blank");
    members.put("title", title);
    members.put("status", status);
    members.put("detail", detail);
    return JSON.writeValueAsString(members);
  }
}
