package org.copydesk.e2e.watch;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What an expression in PromQL asks for.
///
/// @param samples the names of the samples, each with the labels that it is selected by
/// @param groupings the labels that results are grouped or matched by
record Query(Map<String, Set<String>> samples, Set<String> groupings) {
  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
  private static final Pattern GROUPING =
      Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
  private static final Pattern RANGE = Pattern.compile("\\[[^]]*]|\\boffset\\s+\\w+");
  private static final Pattern SELECTOR =
      Pattern.compile("(?<![\\w.$])([a-zA-Z_]\\w*)(?!\\w)\\s*(?:\\{([^}]*)}|(?!\\s*\\())");
  private static final Pattern LABEL = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)");
  private static final Set<String> WORDS = Set.of("or", "and", "unless", "bool", "inf");

  static Query of(String expression) {
    String bare = TEXT.matcher(expression).replaceAll("\"\"");
    Set<String> groupings =
        GROUPING
            .matcher(bare)
            .results()
            .flatMap(each -> Pattern.compile(",").splitAsStream(each.group(1)))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    bare = RANGE.matcher(GROUPING.matcher(bare).replaceAll(" ")).replaceAll(" ");
    Map<String, Set<String>> samples = new TreeMap<>();
    Matcher selector = SELECTOR.matcher(bare);
    while (selector.find()) {
      if (!WORDS.contains(selector.group(1))) {
        Set<String> labels = samples.computeIfAbsent(selector.group(1), _ -> new TreeSet<>());
        if (selector.group(2) != null) {
          LABEL.matcher(selector.group(2)).results().forEach(each -> labels.add(each.group(1)));
        }
      }
    }
    return new Query(samples, groupings);
  }
}
