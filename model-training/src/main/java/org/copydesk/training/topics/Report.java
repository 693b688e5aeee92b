package org.copydesk.training.topics;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.copydesk.enrich.topic.TextTopics;

/// Fits the confidence and says how good the topics of the top level are: fitted and scored on all
/// articles, and fitted on one half and scored on the other.
final class Report {
  private static final double LEAST = 0.4;
  private static final int MOST = 3;
  private static final int BINS = 5;

  private final List<Scored> articles;

  Report(List<Scored> articles) {
    this.articles = articles;
  }

  double[] fit(IntPredicate chosen) {
    ConfidenceFit fit = new ConfidenceFit();
    for (int i = 0; i < articles.size(); i++) {
      if (chosen.test(i)) {
        Scored article = articles.get(i);
        article.tops().forEach(top -> fit.add(top.features(), article.right(top)));
      }
    }
    return fit.fit();
  }

  String text() {
    StringBuilder text = new StringBuilder();
    IntPredicate even = i -> i % 2 == 0;
    text.append(line("fitted and scored on all", fit(_ -> true), _ -> true));
    text.append(line("fitted on even, scored on odd", fit(even), even.negate()));
    text.append(line("fitted on odd, scored on even", fit(even.negate()), even));
    return text.append(bins(fit(_ -> true))).toString();
  }

  private String line(String what, double[] weights, IntPredicate chosen) {
    int right = 0;
    int found = 0;
    int wanted = 0;
    for (int i = 0; i < articles.size(); i++) {
      if (chosen.test(i)) {
        Scored article = articles.get(i);
        List<TextTopics.TopScore> sure = sure(article, weights);
        right += (int) sure.stream().filter(article::right).count();
        found += sure.size();
        wanted += article.article().tops().size();
      }
    }
    return String.format(
        Locale.ROOT,
        "%s: micro-F1 %.3f, precision %.3f, recall %.3f%n",
        what,
        2.0 * right / (found + wanted),
        (double) right / found,
        (double) right / wanted);
  }

  private static List<TextTopics.TopScore> sure(Scored article, double[] weights) {
    return article.tops().stream()
        .filter(top -> ConfidenceFit.chance(weights, top.features()) >= LEAST)
        .sorted(Comparator.comparingDouble(top -> -ConfidenceFit.chance(weights, top.features())))
        .limit(MOST)
        .toList();
  }

  private String bins(double[] weights) {
    int[] all = new int[BINS];
    int[] right = new int[BINS];
    double[] sum = new double[BINS];
    for (Scored article : articles) {
      for (TextTopics.TopScore top : article.tops()) {
        double chance = ConfidenceFit.chance(weights, top.features());
        int bin = Math.min(BINS - 1, (int) (chance * BINS));
        all[bin]++;
        sum[bin] += chance;
        right[bin] += article.right(top) ? 1 : 0;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int bin = 0; bin < BINS; bin++) {
      text.append(
          String.format(
              Locale.ROOT,
              "confidence %.2f on average: right %.2f of %d%n",
              sum[bin] / all[bin],
              (double) right[bin] / all[bin],
              all[bin]));
    }
    return text.toString();
  }
}
