package org.copydesk.ingest.newsml;

import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.ingest.xml.XmlElement;

/// What an element of NewsML-G2 refers to, whether by QCode, by URI or by a literal.
///
/// @param alias the alias of its scheme, where there is one
/// @param value the code within the scheme, else the literal or URI
/// @param uri its full URI, where the scheme is known
record Code(Optional<String> alias, String value, Optional<String> uri) {
  private static final Pattern BEFORE_WORD = Pattern.compile("^.*[/#:]");

  /// What an element refers to; absent where it refers to nothing.
  static Optional<Code> of(XmlElement element, Catalog catalog) {
    return element
        .attribute("qcode")
        .map(qcode -> ofQCode(qcode, catalog))
        .or(() -> element.attribute("uri").map(uri -> ofUri(uri, catalog)))
        .or(() ->
            element
                .attribute("literal")
                .map(literal -> new Code(Optional.empty(), literal, Optional.empty())));
  }

  /// What an attribute such as `role` or `type` refers to: a QCode, or the full URI that stands in
  /// the attribute of its name with `uri` at the end.
  static Optional<Code> ofAttribute(XmlElement element, String name, Catalog catalog) {
    return element
        .attribute(name)
        .map(qcode -> ofQCode(qcode, catalog))
        .or(() -> element.attribute(name + "uri").map(uri -> ofUri(uri, catalog)));
  }

  private static Code ofQCode(String qcode, Catalog catalog) {
    int colon = qcode.indexOf(':');
    if (qcode.startsWith("http://") || qcode.startsWith("https://")) {
      return ofUri(qcode, catalog);
    }
    if (colon < 0) {
      return new Code(Optional.empty(), qcode, Optional.empty());
    }
    String alias = qcode.substring(0, colon);
    String value = qcode.substring(colon + 1);
    return new Code(Optional.of(alias), value, catalog.scheme(alias).map(uri -> uri + value));
  }

  private static Code ofUri(String uri, Catalog catalog) {
    Optional<String> alias = catalog.alias(uri);
    return new Code(
        alias, alias.isPresent() ? uri.replaceFirst("^.*[/#=]", "") : uri, Optional.of(uri));
  }

  /// The last part of the code: a word such as `canceled`.
  String word() {
    return BEFORE_WORD.matcher(value).replaceFirst("");
  }
}
