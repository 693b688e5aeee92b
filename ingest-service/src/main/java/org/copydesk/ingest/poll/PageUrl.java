package org.copydesk.ingest.poll;

import java.util.Optional;
import org.copydesk.ingest.fetch.RefusedAddress;
import org.copydesk.ingest.fetch.WebAddress;

/// The spelling of a page's address that stands for the page.
final class PageUrl {
  private PageUrl() {}

  static Optional<String> of(String url) {
    try {
      return Optional.of(WebAddress.parse(url.replaceFirst("(?s)#.*", "")).toString());
    } catch (RefusedAddress _) {
      return Optional.empty();
    }
  }
}
