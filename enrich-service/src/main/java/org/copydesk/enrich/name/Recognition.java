package org.copydesk.enrich.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.copydesk.enrich.name.chain.Label;
import org.copydesk.enrich.name.chain.Lattice;
import org.copydesk.enrich.name.feature.Casing;
import org.copydesk.enrich.name.feature.ContextFeatures;
import org.copydesk.enrich.name.feature.Document;
import org.copydesk.enrich.name.feature.Evidence;
import org.copydesk.enrich.name.feature.EvidenceFeatures;
import org.copydesk.enrich.name.feature.Line;
import org.copydesk.enrich.name.feature.Word;
import org.copydesk.enrich.name.feature.WordFeatures;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.StoryText;
import org.copydesk.enrich.text.Token;

/// The recognition of one story.
final class Recognition {
  private static final int N = Label.COUNT;

  /// A sentence with what is known of it so far.
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  private record Scored(
      Passage passage,
      Sentence sentence,
      Line line,
      ScoredWord[] words,
      float[] scores,
      int[] labels) {}

  private final NameModel model;
  private final Lattice lattice;
  private final List<Scored> sentences = new ArrayList<>();
  private final Document document;
  private final Evidence evidence = new Evidence();

  Recognition(NameModel model, StoryText text) {
    this.model = model;
    this.lattice = new Lattice(model.transitions());
    for (Passage passage : text.passages()) {
      Casing casing = Casing.of(passage);
      passage.sentences().forEach(sentence -> add(passage, sentence, casing));
    }
    this.document = new Document(sentences.stream().map(Scored::line).toList());
  }

  private void add(Passage passage, Sentence sentence, Casing casing) {
    List<Token> tokens = sentence.tokens();
    int length = tokens.size();
    ScoredWord[] scored = new ScoredWord[length];
    Word[] words = new Word[length];
    for (int i = 0; i < length; i++) {
      scored[i] = model.words().word(tokens.get(i).text(), casing);
      words[i] = scored[i].word();
    }
    Line line = new Line(words, casing, model.lexicon());
    sentences.add(
        new Scored(passage, sentence, line, scored, new float[length * N], new int[length]));
  }

  /// How likely each label of each token is: a table for each sentence.
  List<float[]> likelihoods() {
    firstPass();
    secondPass();
    return sentences.stream().map(this::likelihoods).toList();
  }

  private float[] likelihoods(Scored sentence) {
    int length = sentence.words.length;
    float[] likely = new float[length * N];
    if (length > 0) {
      lattice.marginals(sentence.scores, 0, length, likely);
    }
    return likely;
  }

  List<NameSpan> names() {
    firstPass();
    secondPass();
    List<NameSpan> names = new ArrayList<>();
    for (Scored sentence : sentences) {
      if (Arrays.stream(sentence.labels).anyMatch(label -> label != Label.OUTSIDE)) {
        addNames(sentence, names);
      }
    }
    return names;
  }

  private void firstPass() {
    int[] features = new int[ContextFeatures.MOST];
    ContextFeatures context = new ContextFeatures(model.words().boundary().word(), features);
    int[] sum = new int[N];
    for (Scored sentence : sentences) {
      for (int i = 0; i < sentence.words.length; i++) {
        Arrays.fill(sum, 0);
        addWords(sentence.words, i, sum);
        int count = context.write(document, sentence.line, i);
        model.first().addTo(sum, 0, features, count);
        for (int label = 0; label < N; label++) {
          sentence.scores[i * N + label] = sum[label] * model.unit();
        }
      }
      lattice.best(sentence.scores, 0, sentence.words.length, sentence.labels);
      evidence.add(sentence.line, sentence.labels);
    }
  }

  private void addWords(ScoredWord[] words, int at, int[] sum) {
    for (int offset = -WordFeatures.WINDOW; offset <= WordFeatures.WINDOW; offset++) {
      int index = at + offset;
      boolean inside = index >= 0 && index < words.length;
      (inside ? words[index] : model.words().boundary()).addTo(sum, offset);
    }
  }

  private void secondPass() {
    int[] features = new int[EvidenceFeatures.MOST];
    EvidenceFeatures second = new EvidenceFeatures(features);
    int[] sum = new int[N];
    for (Scored sentence : sentences) {
      boolean changed = false;
      for (int i = 0; i < sentence.words.length; i++) {
        int count = second.write(evidence, sentence.line, sentence.labels, i);
        if (count > 0) {
          Arrays.fill(sum, 0);
          model.second().addTo(sum, 0, features, count);
          for (int label = 0; label < N; label++) {
            sentence.scores[i * N + label] += sum[label] * model.unit();
          }
          changed = true;
        }
      }
      if (changed) {
        lattice.best(sentence.scores, 0, sentence.words.length, sentence.labels);
      }
    }
  }

  private void addNames(Scored sentence, List<NameSpan> names) {
    int length = sentence.words.length;
    float[] likely = likelihoods(sentence);
    int begin = 0;
    float least = 1;
    for (int i = 0; i < length; i++) {
      int label = sentence.labels[i];
      if (label == Label.OUTSIDE) {
        continue;
      }
      if (Label.begins(label)) {
        begin = i;
        least = 1;
      }
      least = Math.min(least, likely[i * N + label]);
      if (Label.ends(label)) {
        names.add(
            new NameSpan(
                sentence.passage,
                sentence.sentence,
                begin,
                i + 1,
                Label.entityType(Label.type(label)),
                model.confidence(least)));
      }
    }
  }
}
