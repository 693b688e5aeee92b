package org.copydesk.ingest.html.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds when an article was published in the scripts of its page: what templates tell counters of
/// visits, and the data from which a page builds itself. It speaks of other articles as well, so
/// that it is believed only where it names one day and no other.
final class ScriptDates {
  private static final int MOST_CHARACTERS = 4_000_000;
  private static final int MOST_FOUND = 40;
  private static final int MOST_WORDS = 5_000;
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_VALUE = 60;
  private static final Pattern SPEAKS_OF_IT = Pattern.compile("[pP](?:ubli|ub_?[dD]ate)|PUBLI");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(?:date_?published|(?:first|original)?_?publi(?:sh|shed|cation)_?(?:date|time|at|on|timestamp)?(?:_?time)?|pub_?date|published|date_?publication|(?:publish|publication)_?date_?time|date_?first_?published|first_?publi(?:shed|cation)(?:_?(?:at|date|time))?)");
  private static final Pattern VALUE =
      Pattern.compile(
          "\\s*[:=,]\\s*\\\\?[\"']?((?:19|20)\\d{2}-?\\d{2}-?\\d{2}[^\"'\\\\<>,;}]{0,40}|1\\d{9}(?:\\d{3})?(?!\\d)|\\d{1,2}[./ -][\\p{L}\\d]{1,12}[./ -]\\d{4}[^\"'\\\\<>,;}]{0,20})");

  private ScriptDates() {}

  /// The dates of publication in the scripts of a page, in their order.
  static List<String> of(Document page) {
    List<String> dates = new ArrayList<>();
    int read = 0;
    for (Element script : page.getElementsByTag("script")) {
      String data = script.attr("type").contains("ld+json") ? "" : script.data();
      read += data.length();
      if (read > MOST_CHARACTERS || dates.size() >= MOST_FOUND) {
        break;
      }
      find(data, dates);
    }
    return dates;
  }

  private static void find(String data, List<String> dates) {
    Matcher word = SPEAKS_OF_IT.matcher(data);
    for (int i = 0; i < MOST_WORDS && dates.size() < MOST_FOUND && word.find(); i++) {
      int at = word.start();
      int from = at;
      while (from > 0 && at - from < LONGEST_NAME && isOfName(data.charAt(from - 1))) {
        from--;
      }
      int to = at;
      while (to < data.length() && to - at < LONGEST_NAME && isOfName(data.charAt(to))) {
        to++;
      }
      int behind = to;
      while (behind < data.length() && "\\\"'".indexOf(data.charAt(behind)) >= 0) {
        behind++;
      }
      if (NAMED.matcher(data.substring(from, to)).matches()) {
        String rest = data.substring(behind, Math.min(data.length(), behind + LONGEST_VALUE));
        Matcher value = VALUE.matcher(rest);
        if (value.lookingAt()) {
          dates.add(value.group(1).strip());
        }
      }
    }
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }
}
