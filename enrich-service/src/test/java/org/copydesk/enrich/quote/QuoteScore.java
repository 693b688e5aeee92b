package org.copydesk.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.copydesk.news.QuoteAnnotation;
import org.copydesk.news.Span;
import org.copydesk.news.TextField;

/// Compares quotes with those annotated by hand. A quote is right to the character; a speaker is
/// right where the quote was found and the entity bears the name.
final class QuoteScore {
  private int right;
  private int wrong;
  private int missing;
  private int named;
  private int namedRight;
  private int attributed;
  private int attributedRight;
  private final StringBuilder mistakes = new StringBuilder();
  private final Map<Integer, int[]> calibration = new TreeMap<>();

  void add(AnnotatedPassage passage, List<QuoteAnnotation> found) {
    List<AnnotatedPassage.Said> left = new ArrayList<>(passage.quotes());
    for (AnnotatedPassage.Said said : passage.quotes()) {
      named += isName(said.speaker()) ? 1 : 0;
    }
    for (QuoteAnnotation quote : found) {
      String text = surface(passage, quote.getSpan());
      Optional<AnnotatedPassage.Said> meant =
          left.stream().filter(said -> said.is(quote.getSpan().getField(), text)).findFirst();
      if (meant.isEmpty()) {
        wrong++;
        note(passage, "no quote: %s (%s)".formatted(text, quote.getSpeakerName().orElse("-")));
        continue;
      }
      left.remove(meant.get());
      right++;
      speaker(passage, quote, meant.get(), text);
    }
    missing += left.size();
    left.forEach(said -> note(passage, "missed: " + said.first() + " … " + said.last()));
  }

  private void speaker(
      AnnotatedPassage passage, QuoteAnnotation quote, AnnotatedPassage.Said meant, String text) {
    if (meant.speaker().equals("?")) {
      return;
    }
    String speaker = quote.getSpeakerId().isPresent() ? quote.getSpeakerName().orElse("-") : "-";
    boolean same = speaker.equals(meant.speaker());
    namedRight += same && isName(speaker) ? 1 : 0;
    attributed += isName(speaker) ? 1 : 0;
    attributedRight += same && isName(speaker) ? 1 : 0;
    if (isName(speaker)) {
      int[] bin = calibration.computeIfAbsent((int) (quote.getConfidence() * 10), _ -> new int[2]);
      bin[same ? 0 : 1]++;
    }
    if (!same) {
      note(passage, "%s says, not %s: %s".formatted(meant.speaker(), speaker, text));
    }
  }

  private static boolean isName(String speaker) {
    return !speaker.equals("-") && !speaker.equals("?");
  }

  private static String surface(AnnotatedPassage passage, Span span) {
    String text =
        span.getField() == TextField.TEXT
            ? passage.article().getText()
            : passage.article().getHeadline().orElseThrow();
    return text.substring(
        text.offsetByCodePoints(0, span.getStart()), text.offsetByCodePoints(0, span.getEnd()));
  }

  private void note(AnnotatedPassage passage, String mistake) {
    mistakes.append(passage.file()).append(": ").append(mistake).append('\n');
  }

  /// F1 of the spans.
  double spans() {
    return 2.0 * right / (2.0 * right + wrong + missing);
  }

  /// The share of the quotes of named speakers that have the right one.
  double speakers() {
    return (double) namedRight / named;
  }

  /// The share of the speakers given that are right.
  double speakerPrecision() {
    return (double) attributedRight / attributed;
  }

  /// The figures, and every mistake.
  String report() {
    StringBuilder report = new StringBuilder(mistakes);
    report.append(
        "spans F1 %.3f (%d right, %d wrong, %d missing), named speakers right %.3f (%d of %d), precision %.3f%n"
            .formatted(
                spans(), right, wrong, missing, speakers(), namedRight, named, speakerPrecision()));
    calibration.forEach((bin, counts) ->
        report.append(
            "confidence 0.%d: %d of %d right%n".formatted(bin, counts[0], counts[0] + counts[1])));
    return report.toString();
  }
}
