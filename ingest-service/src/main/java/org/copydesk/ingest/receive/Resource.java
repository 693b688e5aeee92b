package org.copydesk.ingest.receive;

import io.helidon.http.HeaderNames;
import java.util.Map;
import java.util.TreeSet;

/// What can be done at one kind of path.
///
/// @param pattern the path, with its variables in braces
/// @param endpoints by method
record Resource(String pattern, Map<String, Endpoint> endpoints) implements Endpoint {
  private static final String GET = "GET";
  private static final String HEAD = "HEAD";
  private static final String OPTIONS = "OPTIONS";

  @Override
  public void answer(Exchange exchange) throws Refused {
    String method = exchange.request().prologue().method().text();
    Endpoint endpoint = endpoints.get(method.equals(HEAD) ? GET : method);
    if (endpoint != null) {
      endpoint.answer(exchange);
    } else if (method.equals(OPTIONS)) {
      exchange.options(allowed());
    } else {
      exchange.response().header(HeaderNames.ALLOW, allowed());
      throw new Refused(
          new Problem(
              405,
              "Method Not Allowed",
              "here one can %s; see /openapi.json".formatted(allowed())));
    }
  }

  private String allowed() {
    TreeSet<String> methods = new TreeSet<>(endpoints.keySet());
    methods.add(OPTIONS);
    if (methods.contains(GET)) {
      methods.add(HEAD);
    }
    return String.join(", ", methods);
  }
}
