package org.copydesk.console.web;

import tools.jackson.databind.json.JsonMapper;

/// Values as JSON: records by their fields, times in ISO 8601.
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static String of(Object value) {
    return MAPPER.writeValueAsString(value);
  }
}
