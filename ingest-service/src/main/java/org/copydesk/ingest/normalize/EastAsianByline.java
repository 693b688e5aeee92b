package org.copydesk.ingest.normalize;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Bylines in Chinese, Japanese and Korean, where neither capitals nor spaces tell names: what
/// stands between marks and labels is a name where it is as short as names are.
final class EastAsianByline {
  private static final int LONGEST_BODY = 20;
  private static final Pattern BRACKETS = Pattern.compile("[\\[【（(〔][^\\]】）)〕]{0,40}[\\]】）)〕]");
  private static final Pattern BETWEEN = Pattern.compile("\\s*[、，,・·/／;；|｜&和与與及]\\s*|\\s{2,}");
  private static final Pattern PLACE_OF_REPORT = Pattern.compile("^[^=＝]{1,12}[=＝]");
  private static final Pattern ROLE =
      Pattern.compile(
          "(?:本报|本報|本社|新华社|人民网|央视)?(?:特约|特約|实习|實習|駐外|驻外|首席|전문|선임|수습|객원|인턴)?"
              + "(?<role>记者|記者|特派員|特派员|通讯员|通訊員|編集委員|論説委員|編輯|编辑|评论员|作者|기자|특파원|논설위원|앵커|에디터|칼럼니스트|피디|PD)");
  private static final Pattern SAYS_WHERE =
      Pattern.compile("(?:\\p{IsHan}{2,4})?(?:报道|報道|報導|发自|發自|电|電|摄影报道)$");
  private static final Pattern ORGANISATION =
      Pattern.compile(".*(?:新聞|新闻|通信|通讯|社|网|網|報|报|日报|编辑部|編集部|取材班|デスク|放送|뉴스|신문|일보|방송|편집부|온라인팀|팀)$");
  private static final Pattern NAME =
      Pattern.compile(
          "\\p{IsHan}{2,5}|\\p{IsHan}{1,3} ?[\\p{IsHiragana}\\p{IsKatakana}ー]{1,5}|\\p{IsHangul}{2,5}"
              + "|[\\p{IsKatakana}ー]{2,12}(?:[・＝ ][\\p{IsKatakana}ー]{2,12}){0,3}|\\p{IsHan}{1,3}[ 　]\\p{IsHan}{1,3}");
  private static final Pattern CHINESE = Pattern.compile("[记报讯责编辑摄实驻约]|作者|文[/／]");
  private static final Pattern TIME =
      Pattern.compile("\\d.*|(?:発行|掲載|公開|更新|入力|입력|수정|등록|승인|기사|发布|發布|来源|來源|出典|字号|阅读|閱讀|댓글).*");

  /// A name and its role.
  record Named(String name, Optional<String> role) {}

  private EastAsianByline() {}

  /// Whether most letters of a byline are of these scripts.
  static boolean isOne(String line) {
    int letters = 0;
    int eastAsian = 0;
    int point;
    for (int i = 0; i < line.length(); i += Character.charCount(point)) {
      point = line.codePointAt(i);
      letters += Character.isLetter(point) ? 1 : 0;
      eastAsian += isEastAsian(point) ? 1 : 0;
    }
    return letters > 0 && eastAsian * 2 > letters;
  }

  private static boolean isEastAsian(int point) {
    return point >= 0x1100
        && switch (UnicodeScript.of(point)) {
          case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
          default -> false;
        };
  }

  /// Whether a byline has words that only Chinese ones have.
  static boolean isChinese(String line) {
    return CHINESE.matcher(line).find();
  }

  /// The names in a stretch of a byline whose label has been taken off.
  ///
  /// @param chinese whether spaces stand between names, not inside them
  static List<Named> names(String stretch, boolean chinese) {
    List<Named> names = new ArrayList<>();
    boolean bracketed = stretch.matches("^[\\[【（(〔][^\\]】）)〕]{2,20}[\\]】）)〕]$");
    String open =
        bracketed
            ? stretch.substring(1, stretch.length() - 1)
            : BRACKETS.matcher(stretch).replaceAll(" ");
    String bare = PLACE_OF_REPORT.matcher(open.strip()).replaceFirst("");
    for (String printed : BETWEEN.split(bare.strip(), -1)) {
      Matcher role = ROLE.matcher(printed);
      Optional<String> own = role.find() ? Optional.of(role.group("role")) : Optional.empty();
      String plain = SAYS_WHERE.matcher(role.replaceAll(" ").strip()).replaceFirst("").strip();
      for (String name : chinese ? plain.split("\\s+", -1) : new String[] {plain}) {
        add(names, name, own);
      }
    }
    return spread(names);
  }

  private static void add(List<Named> names, String printed, Optional<String> role) {
    String name = printed.strip();
    if (TIME.matcher(name).matches() || !BylineNoise.without(name).equals(name)) {
      return;
    }
    boolean body = name.length() <= LONGEST_BODY && ORGANISATION.matcher(name).matches();
    if ((body || NAME.matcher(name).matches()) && !Places.isPlace(name)) {
      names.add(new Named(name, role));
    }
  }

  /// A role that is printed once, behind the last name, is that of all: "홍길동·김철수 기자".
  private static List<Named> spread(List<Named> names) {
    Optional<String> last = names.isEmpty() ? Optional.empty() : names.getLast().role();
    Optional<String> first = names.isEmpty() ? Optional.empty() : names.getFirst().role();
    Optional<String> shared = last.or(() -> first);
    return names.stream().map(named -> new Named(named.name, named.role.or(() -> shared))).toList();
  }
}
