package org.copydesk.evaluation;

import java.util.List;

/// The score of one kind of annotation.
public interface Evaluation {
  /// What was scored, for example Entities.
  String title();

  /// The figures, a line each.
  List<String> figures();

  /// All articles with their judged answers.
  List<MarkedArticle> articles();
}
