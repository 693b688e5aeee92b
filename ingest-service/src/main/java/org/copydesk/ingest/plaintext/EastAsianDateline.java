package org.copydesk.ingest.plaintext;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.ingest.normalize.Places;
import org.copydesk.news.Dateline;

/// Datelines of Chinese, Japanese and Korean news: "新华社北京5月3日电", "【ワシントン＝佐藤花子】", "[東京 3日 ロイター]",
/// "(서울=연합뉴스)".
final class EastAsianDateline {
  private static final String EAST_ASIAN =
      "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}ー・]";
  private static final Pattern BY_WIRE =
      Pattern.compile(
          "^(?<text>(?:[\\p{IsHan}]{2,4}(?:社|网|網|报|報)|本报|本報|本刊)(?<place>\\p{IsHan}{2,8}?)(?:\\d{4}年)?"
              + "(?<date>\\d{1,2}月\\d{1,2}日)(?:综合|綜合)?(?:电|電|讯|訊|专电)[）)]?)");
  private static final Pattern WITH_NAME =
      Pattern.compile(
          "^(?<text>[【\\[（(](?<place>"
              + EAST_ASIAN
              + "{2,12})[=＝](?<agency>[^】\\]）)]{2,30})[】\\]）)])");
  private static final Pattern WITH_DAY =
      Pattern.compile(
          "^(?<text>[【\\[（(](?<place>"
              + EAST_ASIAN
              + "{2,12})[ 　](?<date>(?:\\d{1,2}月)?\\d{1,2}日)"
              + "(?:[ 　](?<agency>[^】\\]）)]{2,20}))?[】\\]）)])");
  private static final Pattern PLACE_ALONE =
      Pattern.compile("^(?<text>[【\\[（(](?<place>" + EAST_ASIAN + "{2,12})[】\\]）)])");

  private EastAsianDateline() {}

  static Optional<Dateline> read(String beginning) {
    for (Pattern pattern : List.of(BY_WIRE, WITH_NAME, WITH_DAY)) {
      Matcher matcher = pattern.matcher(beginning);
      if (matcher.find()) {
        return Optional.of(dateline(matcher));
      }
    }
    Matcher alone = PLACE_ALONE.matcher(beginning);
    return alone.find() && Places.isPlace(alone.group("place"))
        ? Optional.of(dateline(alone))
        : Optional.empty();
  }

  private static Dateline dateline(Matcher matcher) {
    boolean dated = matcher.namedGroups().containsKey("date");
    return Dateline.newBuilder()
        .setText(matcher.group("text"))
        .setPlace(matcher.group("place"))
        .setDate(dated ? matcher.group("date") : null)
        .build();
  }
}
