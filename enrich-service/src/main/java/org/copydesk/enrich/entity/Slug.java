package org.copydesk.enrich.entity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.copydesk.news.EntityType;

/// The part of an id that is made of a name: small letters without accents, digits and hyphens.
final class Slug {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ENDS = Pattern.compile("^-|-$");

  private Slug() {}

  /// The id of an entity that no authority file knows.
  static String id(EntityType type, String name) {
    return "urn:copydesk:entity:" + type.name().toLowerCase(Locale.ROOT) + ":" + of(name);
  }

  static String of(String name) {
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
    String letters = ACCENTS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    return ENDS.matcher(OTHERS.matcher(letters).replaceAll("-")).replaceAll("");
  }
}
