package org.copydesk.evaluation;

import java.util.List;
import org.copydesk.evaluation.gold.GoldArticle;

/// An article with its judged answers.
public record MarkedArticle(GoldArticle article, List<Mark> marks) {
  public MarkedArticle {
    marks = List.copyOf(marks);
  }

  /// What is wrong with it.
  public List<Mark> mistakes() {
    return marks.stream().filter(Mark::isMistake).toList();
  }
}
