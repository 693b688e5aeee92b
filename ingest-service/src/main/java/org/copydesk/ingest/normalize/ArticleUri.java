package org.copydesk.ingest.normalize;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The stable URI of an article: the provider's own where the source's settings claim its prefix,
/// else `urn:copydesk:<source>:<itemId>` with the item id percent-encoded as RFC 8141 demands.
public final class ArticleUri {
  private static final String ALLOWED = "-._~!$&'()*+,;=:@/";

  private ArticleUri() {}

  /// The URI of an item.
  ///
  /// @param providerUri what the document says its URI is
  /// @param claimedPrefixes what the source's settings claim
  public static String of(
      String source, String itemId, Optional<String> providerUri, List<String> claimedPrefixes) {
    return providerUri
        .filter(uri -> claimedPrefixes.stream().anyMatch(uri::startsWith))
        .orElseGet(() -> "urn:copydesk:" + source.toLowerCase(Locale.ROOT) + ":" + encoded(itemId));
  }

  private static String encoded(String itemId) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : itemId.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (octet & 0xFF);
      boolean plain =
          character < 0x80
              && (Character.isLetterOrDigit(character) || ALLOWED.indexOf(character) >= 0);
      encoded.append(plain ? character : "%%%02X".formatted((int) character));
    }
    return encoded.toString();
  }
}
