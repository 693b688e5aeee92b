package org.copydesk.devstack.eval;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// The figures of many pages in a few lines. The body's F1 is that of the mean precision and the
/// mean recall over the pages, as the article-extraction benchmark counts it; a page that was not
/// read counts 0.
record Summary(List<PageScore> pages) {
  static Summary of(List<PageScore> pages) {
    return new Summary(pages);
  }

  @Override
  public String toString() {
    Shingles shingles = mean(PageScore::shingles);
    long read = pages.stream().filter(page -> page.rejected().isEmpty()).count();
    return String.join(
        "\n",
        "%d pages, %d read".formatted(pages.size(), read),
        String.format(
            Locale.ROOT,
            "body    F1 %.3f (precision %.3f, recall %.3f) over runs of 4 words; exact %.3f; mean word F1 %.3f",
            shingles.f1(),
            shingles.precision(),
            shingles.recall(),
            mean(page -> page.exact() ? 1 : 0, pages),
            mean(page -> page.words().f1(), pages)),
        title(),
        authors(),
        dates());
  }

  private Shingles mean(Function<PageScore, Shingles> of) {
    return new Shingles(
        mean(page -> of.apply(page).precision(), pages),
        mean(page -> of.apply(page).recall(), pages));
  }

  private static <T> double mean(ToDoubleFunction<T> value, List<T> of) {
    return of.stream().mapToDouble(value).average().orElse(0);
  }

  private String title() {
    List<Boolean> titles = pages.stream().flatMap(page -> page.title().stream()).toList();
    return String.format(
        Locale.ROOT,
        "title   exact %.3f of %d",
        mean(right -> right ? 1 : 0, titles),
        titles.size());
  }

  private String authors() {
    List<PageScore.Names> names =
        pages.stream().map(PageScore::authors).flatMap(Optional::stream).toList();
    double found = names.stream().mapToInt(PageScore.Names::found).sum();
    double wanted = names.stream().mapToInt(PageScore.Names::wanted).sum();
    double common = names.stream().mapToInt(PageScore.Names::common).sum();
    Shingles score =
        new Shingles(found == 0 ? 0 : common / found, wanted == 0 ? 0 : common / wanted);
    return String.format(
        Locale.ROOT,
        "authors F1 %.3f (precision %.3f, recall %.3f) on %d pages with authors",
        score.f1(),
        score.precision(),
        score.recall(),
        names.size());
  }

  private String dates() {
    List<PageScore.Day> days =
        pages.stream().map(PageScore::date).flatMap(Optional::stream).toList();
    double right = days.stream().filter(day -> day == PageScore.Day.RIGHT).count();
    double given = days.stream().filter(day -> day != PageScore.Day.NONE).count();
    return String.format(
        Locale.ROOT,
        "date    day right %.3f of the %.0f given, %.3f of %d",
        given == 0 ? 0 : right / given,
        given,
        days.isEmpty() ? 0 : right / days.size(),
        days.size());
  }
}
