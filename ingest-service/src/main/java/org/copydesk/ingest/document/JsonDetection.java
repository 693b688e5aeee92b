package org.copydesk.ingest.document;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Tells the JSON formats of news apart by the members of the document's object, or of the first
/// object of its array.
final class JsonDetection {
  private static final int MOST_MEMBERS = 200;
  private static final Set<String> NINJS =
      Set.of(
          "headlines",
          "bodies",
          "headline",
          "body_text",
          "body_xhtml",
          "pubstatus",
          "pubStatus",
          "versioncreated",
          "versionCreated",
          "associations",
          "standard",
          "representationType",
          "representationtype");
  private static final JsonFactory JSON = new JsonFactory();

  private JsonDetection() {}

  /// The media type of a JSON document; absent where it is not JSON, or of no format that is known.
  static Optional<String> mediaType(String text) {
    Set<String> members = new HashSet<>();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == JsonToken.START_ARRAY) {
        parser.nextToken();
      }
      while (members.size() < MOST_MEMBERS && parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        members.add(name);
        parser.nextToken();
        if (name.equals("version") && parser.getString().contains("jsonfeed.org")) {
          return Optional.of("application/feed+json");
        }
        parser.skipChildren();
      }
    } catch (JacksonException _) {
      // broken further on: what was seen so far may tell
    }
    return byMembers(members);
  }

  private static Optional<String> byMembers(Set<String> members) {
    if (members.contains("@context") || members.contains("@type") || members.contains("@graph")) {
      return Optional.of("application/ld+json");
    }
    boolean ninjs = members.contains("uri") && members.stream().anyMatch(NINJS::contains);
    if (ninjs) {
      return Optional.of("application/vnd.iptc.ninjs+json");
    }
    return members.contains("items")
            && (members.contains("feed_url") || members.contains("home_page_url"))
        ? Optional.of("application/feed+json")
        : Optional.empty();
  }
}
