package org.copydesk.training.authority;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.enrich.authority.Context;
import org.copydesk.enrich.authority.NameForm;

/// What languages call the countries, from the CLDR data in ICU.
final class CountryNames {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "nb", "fi", "pl", "cs", "hu", "ro",
          "tr", "id", "vi", "el", "ru", "uk", "he", "ar", "fa", "hi", "zh", "ja", "ko");

  private static final double WELL_KNOWN = 0.35;

  private CountryNames() {}

  /// Adds the names to the entries of their countries. A name that somebody else well known bears
  /// is left to them: the Spanish for Grenada is a city of Spain.
  static void addTo(List<Draft> countries, List<Draft> all) {
    Set<String> taken = new HashSet<>();
    for (Draft draft : all) {
      if (draft.prominence > WELL_KNOWN) {
        draft.names().forEach(name -> taken.add(key(name)));
      }
    }
    for (String language : LANGUAGES) {
      LocaleDisplayNames names = LocaleDisplayNames.getInstance(ULocale.forLanguageTag(language));
      for (Draft country : countries) {
        String name = NameForm.normalised(names.regionDisplayName(country.country));
        boolean known = country.has(name) || name.equals(country.country);
        if (!known && taken.add(key(name))) {
          country.add(name, Context.ANYWHERE);
        }
      }
    }
  }

  private static String key(String name) {
    return NameForm.unaccented(name);
  }
}
