package org.copydesk.ingest.html.metadata;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Tells by whose custom a page writes dates in numbers: `03/05/2024` is in March where its address
/// ends in `.gov`, in May where it ends in `.uk`. The language alone does not tell that of English.
final class DateLocale {
  private static final Set<String> UNITED_STATES = Set.of("us", "gov", "mil", "edu");
  private static final Set<String> NO_COUNTRIES =
      Set.of(
          "ai", "am", "app", "cc", "co", "eu", "fm", "gg", "io", "is", "la", "li", "ly", "me", "pw",
          "sh", "so", "st", "su", "tk", "to", "tv", "vc", "ws");

  private DateLocale() {}

  /// The language of a page with the country of its address; where that names none, with the one
  /// that the page states. Other languages than English keep their own custom everywhere.
  static Optional<String> of(String address, MetaElements metas, Optional<String> language) {
    String tag = language.orElse("en");
    if (!Locale.forLanguageTag(tag).getLanguage().equals("en")) {
      return language;
    }
    return country(address)
        .or(() -> stated(tag))
        .or(() -> metas.first("og:locale").flatMap(DateLocale::stated))
        .map(country -> "en-" + country)
        .or(() -> language);
  }

  private static Optional<String> stated(String tag) {
    Locale locale = Locale.forLanguageTag(tag.strip().replace('_', '-'));
    return Optional.of(locale.getCountry()).filter(country -> country.length() == 2);
  }

  private static Optional<String> country(String address) {
    String host = host(address);
    String last = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (UNITED_STATES.contains(last)) {
      return Optional.of("US");
    }
    boolean country = last.length() == 2 && !NO_COUNTRIES.contains(last);
    return country
        ? Optional.of(last.equals("uk") ? "GB" : last.toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  private static String host(String address) {
    try {
      return Optional.ofNullable(new URI(address.replaceFirst("[?#].*$", "")).getHost()).orElse("");
    } catch (URISyntaxException _) {
      return "";
    }
  }
}
