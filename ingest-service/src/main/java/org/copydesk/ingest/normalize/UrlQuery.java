package org.copydesk.ingest.normalize;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The query of a canonical address: parameters that say what is read, in the order of their names.
final class UrlQuery {
  private static final Set<String> PARAMETERS = WordList.of(UrlQuery.class, "url-parameters.txt");
  private static final Set<String> WHOLE =
      PARAMETERS.stream().filter(name -> !name.endsWith("*")).collect(Collectors.toSet());
  private static final Set<String> BEGINNINGS =
      PARAMETERS.stream()
          .filter(name -> name.endsWith("*"))
          .map(name -> name.substring(0, name.length() - 1))
          .collect(Collectors.toSet());
  private static final Set<String> FORMS =
      Set.of(
          "view=print",
          "view=amp",
          "output=amp",
          "type=print",
          "mode=print",
          "format=amp",
          "format=print",
          "m=1");

  private UrlQuery() {}

  static String canonical(String query) {
    return Arrays.stream(query.split("&", -1))
        .filter(parameter -> !parameter.isEmpty() && !parameter.equals("=") && isOfPage(parameter))
        .distinct()
        .sorted()
        .collect(Collectors.joining("&"));
  }

  private static boolean isOfPage(String parameter) {
    String lower = parameter.toLowerCase(Locale.ROOT);
    int equals = lower.indexOf('=');
    String name =
        (equals < 0 ? lower : lower.substring(0, equals)).replaceFirst("^(?:amp;|%3f)+", "");
    return !WHOLE.contains(name)
        && !FORMS.contains(lower)
        && BEGINNINGS.stream().noneMatch(name::startsWith);
  }
}
