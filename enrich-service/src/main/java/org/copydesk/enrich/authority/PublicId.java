package org.copydesk.enrich.authority;

import java.util.List;
import java.util.OptionalLong;
import org.copydesk.news.ExternalId;

/// The schemes whose ids are public URIs.
public enum PublicId {
  /// The id is Q and a number.
  WIKIDATA(0, "wikidata", "Q", "http://www.wikidata.org/entity/Q", ""),
  /// The id is a number.
  GEONAMES(1, "geonames", "", "https://sws.geonames.org/", "/");

  private static final int MOST_DIGITS = 12;

  private final int code;
  private final String scheme;
  private final String prefix;
  private final String start;
  private final String end;

  PublicId(int code, String scheme, String prefix, String start, String end) {
    this.code = code;
    this.scheme = scheme;
    this.prefix = prefix;
    this.start = start;
    this.end = end;
  }

  /// The URI of a number.
  public String uri(long number) {
    return start + number + end;
  }

  /// The id of a number.
  public ExternalId external(long number) {
    return new ExternalId(scheme, prefix + number);
  }

  /// The number of the id of this scheme among others, 0 where there is none.
  long numberIn(List<ExternalId> ids) {
    return ids.stream()
        .filter(id -> id.getScheme().equals(scheme))
        .mapToLong(id -> Long.parseLong(id.getId().substring(prefix.length())))
        .findFirst()
        .orElse(0);
  }

  boolean isSchemeOf(ExternalId id) {
    return id.getScheme().equals(scheme);
  }

  /// The number in a URI of this scheme.
  OptionalLong numberOf(String uri) {
    if (!uri.startsWith(start) || !uri.endsWith(end)) {
      return OptionalLong.empty();
    }
    String digits = uri.substring(start.length(), uri.length() - end.length());
    boolean number =
        !digits.isEmpty()
            && digits.length() <= MOST_DIGITS
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
  }

  /// A number that no other id shares.
  long key(long number) {
    return number * 4 + code;
  }

  /// The key of an id without a number of its own: of a text, apart from all keys of numbers.
  static long key(String id) {
    return NameForm.hash(id) | 3;
  }
}
