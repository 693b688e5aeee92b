package org.copydesk.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.evaluation.gold.GoldArticle;
import org.copydesk.news.TopicAnnotation;

/// The score of IPTC Media Topics, micro-averaged over articles. A topic stands for its broader
/// topics as well; those of the top level are the ones whose codes end in six zeros. Articles
/// without topics are passed over: nobody has judged them.
public final class TopicEvaluation implements Evaluation {
  private static final String TOP = "000000";

  private Count top = Count.NONE;
  private Count exact = Count.NONE;
  private final List<MarkedArticle> articles = new ArrayList<>();

  private TopicEvaluation() {}

  /// Scores the topics of articles.
  public static TopicEvaluation of(List<Annotated> articles) {
    TopicEvaluation evaluation = new TopicEvaluation();
    articles.stream()
        .filter(article -> !article.gold().topics().isEmpty())
        .forEach(evaluation::add);
    return evaluation;
  }

  private void add(Annotated article) {
    GoldArticle gold = article.gold();
    Set<String> found = new HashSet<>();
    for (TopicAnnotation topic : article.found().getTopics()) {
      if (topic.getScheme().equals("medtop")) {
        found.add(topic.getCode());
        found.addAll(topic.getBroader());
      }
    }
    Set<String> all = new HashSet<>(gold.topics());
    all.addAll(found);
    List<Mark> marks = new ArrayList<>();
    all.stream().sorted().forEach(code -> marks.add(judge(code, gold.topics(), found)));
    articles.add(new MarkedArticle(gold, marks));
  }

  private Mark judge(String code, Set<String> meant, Set<String> found) {
    boolean both = meant.contains(code) && found.contains(code);
    Count one = both ? Count.RIGHT : meant.contains(code) ? Count.MISSING : Count.WRONG;
    exact = exact.plus(one);
    if (code.endsWith(TOP)) {
      top = top.plus(one);
    }
    if (both) {
      return Mark.whole(Mark.Side.BOTH, Mark.RIGHT, code);
    }
    return meant.contains(code)
        ? Mark.whole(Mark.Side.GOLD, "missed", code)
        : Mark.whole(Mark.Side.FOUND, "invented", code);
  }

  /// Topics of the top level.
  public Count top() {
    return top;
  }

  /// Topics of all levels.
  public Count exact() {
    return exact;
  }

  @Override
  public String title() {
    return "Topics";
  }

  @Override
  public List<String> figures() {
    return List.of("top level    " + top, "all levels   " + exact);
  }

  @Override
  public List<MarkedArticle> articles() {
    return List.copyOf(articles);
  }
}
