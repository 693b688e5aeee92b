package org.copydesk.ingest.format;

import static org.copydesk.news.BlockKind.BOILERPLATE;
import static org.copydesk.news.BlockKind.CAPTION;
import static org.copydesk.news.BlockKind.CREDIT;
import static org.copydesk.news.BlockKind.HEADING;
import static org.copydesk.news.BlockKind.LIST;
import static org.copydesk.news.BlockKind.PARAGRAPH;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.copydesk.ingest.normalize.Piece;
import org.copydesk.news.BlockKind;

/// Labels the lines of a plain body: paragraphs, crossheads and lists of the story; captions,
/// credits and boilerplate that are not part of it. Works on the words alone, by evidence that is
/// added up.
public final class LineLabels {
  private static final int HEADING_WORDS = 10;
  private static final int CAPTION_WORDS = 60;
  private static final int CAPTION_EVIDENCE = 2;

  private static final Pattern BOILERPLATE_LINE =
      Pattern.compile(
          "(?ix) ^\\W* (?:"
              + " related\\ (?:articles?|stor(?:y|ies)|posts?|news|content|topics?|links?|coverage|reading|video)s?"
              + "|back\\ to\\ top.* | (?:go|return)\\ to\\ top.* | scroll\\ to\\ top.*"
              + "|(?:read|see|watch|listen|find\\ out)\\ (?:more|also|next)\\b.{0,160}"
              + "|also\\ (?:read|see)\\b.{0,160} | more\\ (?:from|on|stories|in)\\b.{0,80} | you\\ (?:may|might)\\ also\\ (?:like|be\\ interested).*"
              + "|(?:most|trending|popular)\\ (?:read|viewed|popular|now|stories|posts).{0,40} | recommended(?:\\ for\\ you|\\ stories)? | editor.?s.?\\ (?:picks?|choice)"
              + "|sign\\ up\\b.{0,200} | subscribe\\b.{0,160} | get\\ (?:the|our)\\ (?:latest|best|newsletter|app)\\b.{0,160} | join\\ our\\b.{0,120}"
              + "|follow\\ (?:us|our|me|@|[\\w .]+\\ on\\ (?:twitter|x|facebook|instagram|linkedin|whatsapp|threads|bluesky))\\b.{0,120}"
              + "|share(?:\\ (?:this|on|via|with|article|story)\\b.{0,60})? | (?:tweet|print|email|copy\\ link|whatsapp|facebook|twitter|linkedin|pinterest|reddit|tumblr|telegram|messenger)(?:\\W+(?:tweet|print|email|share|copy\\ link|whatsapp|facebook|twitter|x|linkedin|pinterest|reddit|tumblr|telegram|messenger|share\\ via\\ email))*"
              + "|advertis(?:e)?ment(?:\\s.{0,40})? | (?:story|article)\\ continues\\ below.* | sponsored(?:\\ content)? | paid\\ content | promoted(?:\\ stories)?"
              + "|(?:copyright|©|\\(c\\))\\s.{0,200} | .{0,80}all\\ rights\\ reserved.{0,120}"
              + "|click\\ here\\b.{0,120} | download\\ (?:the|our)\\b.{0,80}app.{0,40} | tap\\ here\\b.{0,80}"
              + "|(?:tags?|topics?|filed\\ under|categories|category|keywords?)\\s*:.{0,200}"
              + "|(?:leave|post|add)\\ a\\ (?:comment|reply).* | \\d*\\ ?comments?(?:\\ \\(?\\d+\\)?)? | (?:view|show|load)\\ (?:all\\ |more\\ )?comments? | join\\ the\\ conversation.*"
              + "|(?:previous|next)\\ (?:article|post|story).{0,120} | check\\ also | close | menu | search | skip\\ to\\ (?:main\\ )?content | loading.{0,20} | log\\ ?in | sign\\ in"
              + "|(?:terms\\ (?:of\\ (?:use|service)|and\\ conditions)|privacy\\ policy|cookie\\ (?:policy|settings)|contact\\ us|about\\ us)(?:\\W+(?:terms.*|privacy\\ policy|cookie.*|contact\\ us|about\\ us))*"
              + "|(?:this\\ (?:site|website)\\ uses|we\\ use)\\ cookies.* | newsletters? | latest\\ (?:news|stories|articles|videos?) | top\\ stories | live\\ updates? | breaking\\ news | play(?:\\ video)? | hide\\ caption | toggle\\ caption | enlarge\\ (?:this\\ )?image"
              + ") \\W* $");

  private static final Pattern TEASERS_FOLLOW =
      Pattern.compile(
          "(?i)^\\W*(?:related\\b.*|most (?:read|viewed|popular).*|more (?:from|on|stories)\\b.*|you (?:may|might) also.*"
              + "|recommended.*|check also|trending.*|popular.*|latest (?:news|stories|articles).*|top stories|also read.{0,4})\\W*$");

  private static final Pattern CREDIT_LINE =
      Pattern.compile(
          "(?i)^\\W*(?:\\(?(?:additional )?(?:reporting|writing|editing|research)(?: and (?:writing|editing|reporting))? by\\b.*"
              + "|.{0,160}\\bcontributed to this (?:report|story|article)\\b.{0,40}"
              + "|\\(?(?:with|from) (?:reporting|contributions?|inputs?|files?) (?:by|from)\\b.*"
              + "|this (?:story|article|report) (?:was|has been) (?:first |originally )?(?:published|updated|corrected|written|edited)\\b.*"
              + "|this (?:story|article|headline) (?:and headline )?ha(?:s|ve) been (?:updated|corrected|clarified)\\b.*)$");

  private static final Pattern CREDIT_AT_END =
      Pattern.compile(
          "(?ix) (?: (?:photo|photograph|picture|image|pic|credit|source|courtesy)s?\\s*(?::|by\\b|credit\\b|/|courtesy\\b|via\\b).{0,80}"
              + "| (?:/|—|–|-|\\|)\\s*(?:getty(?:\\ images)?|afp|ap|reuters|epa|shutterstock|alamy|file|handout)\\b.{0,40}"
              + "| \\((?:[^()]*\\b(?:photo|image|getty|afp|reuters|epa|via|file|courtesy|handout|pool)\\b[^()]*)\\)"
              + "| \\b(?:getty\\ images|shutterstock|file\\ (?:photo|image|picture)|handout\\ (?:photo|image|via).{0,40})"
              + ")\\W*$");
  private static final Pattern CAPTION_LEAD =
      Pattern.compile(
          "(?i)^\\W*(?:photos?|pictures?|images?|captions?|pictured|in pictures|video|graphic|photograph)\\b\\s*(?::|—|–|-|\\|)\\s*\\S.*");
  private static final Pattern SEEN =
      Pattern.compile(
          "(?i)\\b(?:pictured|is seen|are seen|seen here|seen (?:on|in|at|from|during)\\b|shown here|is shown|are shown"
              + "|in this (?:undated |file |handout |aerial |archive )*(?:photo|picture|image|photograph|still|frame|screengrab)"
              + "|file (?:photo|image|picture)|pose[sd]? (?:for|with|in|next|outside|beside))\\b");
  private static final Pattern POSITION_IN_PICTURE =
      Pattern.compile(
          "(?i)\\((?:far |top |bottom |back |front |second from |third from )?(?:left|right|l|r|cent(?:er|re)|middle|above|below)\\)"
              + "|,\\s*(?:far |second from |third from )?(?:left|right|cent(?:er|re)),|^\\W*from left\\b|\\bclockwise from\\b|\\b(?:top|bottom) (?:left|right)\\b|, from left[,:]");
  private static final Pattern SCENE_VERB =
      Pattern.compile(
          "\\b(?:walks?|stands?|sits?|holds?|looks?|waves?|speaks?|arrives?|leaves?|attends?|gestures?|reacts?|smiles?"
              + "|celebrates?|carr(?:y|ies)|rides?|drives?|passes|pass|watch(?:es)?|wears?|gathers?|queues?|shakes?|greets?"
              + "|inspects?|works?|plays?|performs?|addresses|marches|march|protests?|prays?|embraces?|hugs?|lies?|rises?"
              + "|burns?|flies|fly|takes? part|wait(?:s)?|cross(?:es)?|climbs?|clears?|repairs?|loads?|unloads?|fills?|shows?|sweeps?)\\b");
  private static final Pattern DATED_PLACE =
      Pattern.compile(
          "(?x) \\b(?:on|in) \\s (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s)?"
              + "(?: (?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)"
              + "  \\s (?:\\d{1,2}(?:,?\\s\\d{4})?|\\d{4}) | \\d{1,2}\\s\\p{Lu}\\p{Ll}+(?:\\s\\d{4})? | (?:19|20)\\d{2} ) \\.? $"
              + " | \\b(?:on)\\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\.?$");
  private static final Pattern SPEECH =
      Pattern.compile("[\"“”]|\\b(?:said|says|told|added|asked|according to|announced)\\b");
  private static final Pattern PAST =
      Pattern.compile(
          "\\b(?:was|were|had|did|said|told|went|came|took|made|became|began|saw|found|gave|left|won|lost|\\p{Ll}{3,}ed)\\b");
  private static final Pattern BULLET = Pattern.compile("^(?:[-*•‣◦▪·–]|\\d{1,2}[.)])\\s+(\\S.*)$");
  private static final Pattern RULE = Pattern.compile("^[\\W_]+$");

  private LineLabels() {}

  /// Labels paragraphs in their order.
  public static List<Piece> label(List<String> paragraphs) {
    List<Piece> pieces = new ArrayList<>();
    boolean teasers = false;
    for (int i = 0; i < paragraphs.size(); i++) {
      String line = paragraphs.get(i);
      BlockKind kind = kind(line);
      if (kind == BOILERPLATE) {
        teasers = teasers || TEASERS_FOLLOW.matcher(line).matches();
      } else if (teasers && isTeaser(line)) {
        kind = BOILERPLATE;
      } else if (kind == PARAGRAPH || kind == LIST) {
        teasers = false;
        kind = kind == PARAGRAPH && isHeading(paragraphs, i) ? HEADING : kind;
      }
      add(pieces, kind, line);
    }
    return pieces;
  }

  private static void add(List<Piece> pieces, BlockKind kind, String line) {
    var bullet = BULLET.matcher(line);
    String text = kind == LIST && bullet.matches() ? bullet.group(1) : line;
    if (kind == LIST && !pieces.isEmpty() && pieces.getLast().kind() == LIST) {
      pieces.set(pieces.size() - 1, new Piece(LIST, pieces.getLast().text() + "\n" + text));
    } else {
      pieces.add(new Piece(kind, text));
    }
  }

  private static BlockKind kind(String line) {
    if (RULE.matcher(line).matches() || BOILERPLATE_LINE.matcher(line).matches()) {
      return BOILERPLATE;
    }
    if (CREDIT_LINE.matcher(line).matches()) {
      return CREDIT;
    }
    if (isCaption(line)) {
      return CAPTION;
    }
    return BULLET.matcher(line).matches() ? LIST : PARAGRAPH;
  }

  /// Whether a line reads like the caption of a picture: a credit at its end, the words of somebody
  /// who points at a picture, a scene in the present tense with place and date.
  static boolean isCaption(String line) {
    int words = line.split("\\s+").length;
    if (words > CAPTION_WORDS) {
      return false;
    }
    int evidence = 0;
    evidence += CREDIT_AT_END.matcher(line).find() ? 3 : 0;
    evidence += CAPTION_LEAD.matcher(line).matches() ? 3 : 0;
    evidence += SEEN.matcher(line).find() ? 2 : 0;
    evidence += POSITION_IN_PICTURE.matcher(line).find() ? 2 : 0;
    boolean scene =
        SCENE_VERB.matcher(beginning(line)).find() && !PAST.matcher(beginning(line)).find();
    evidence += scene ? 1 : 0;
    evidence += scene && DATED_PLACE.matcher(line).find() ? 1 : 0;
    evidence += scene && words > 4 && !Paragraphs.endsSentence(line) ? 1 : 0;
    evidence -= SPEECH.matcher(line).find() ? 2 : 0;
    return evidence >= CAPTION_EVIDENCE;
  }

  private static String beginning(String line) {
    String[] words = line.split("\\s+");
    return String.join(
        " ", java.util.Arrays.copyOf(words, Math.min(words.length, 12), String[].class));
  }

  private static boolean isTeaser(String line) {
    return (line.split("\\s+").length <= 20 && !line.matches("(?s).*[.!?][\"'”’)]*$"))
        || line.matches(
            "(?i)^\\W*(?:\\d+ (?:minutes?|hours?|days?|weeks?|months?) ago|\\p{L}+ \\d{1,2}, \\d{4})\\W*$");
  }

  private static boolean isHeading(List<String> paragraphs, int index) {
    String line = paragraphs.get(index);
    boolean between = index > 0 && index + 1 < paragraphs.size();
    return between
        && line.split("\\s+").length <= HEADING_WORDS
        && !line.matches("(?s).*[.,;:!…][\"'”’)]*$")
        && Character.isUpperCase(line.codePointAt(0))
        && !SPEECH.matcher(line).find()
        && Paragraphs.endsSentence(paragraphs.get(index + 1));
  }
}
