package org.copydesk.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.enrich.name.NameRecogniser;
import org.copydesk.enrich.name.NameSpan;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.StoryText;
import org.copydesk.news.EntityType;

/// A recogniser that finds the names which a text marks: `[P Ana Ruiz]`, `[O World Bank]`, `[L
/// Oslo]`.
record MarkedNames(String text, List<Marked> marked) implements NameRecogniser {
  private static final Pattern MARK = Pattern.compile("\\[([POL]) ([^]]+)]");
  private static final double CONFIDENCE = 0.9;

  record Marked(int start, int end, EntityType type) {}

  static MarkedNames in(String text) {
    StringBuilder plain = new StringBuilder();
    List<Marked> marked = new ArrayList<>();
    Matcher mark = MARK.matcher(text);
    int from = 0;
    while (mark.find()) {
      plain.append(text, from, mark.start());
      int start = plain.length();
      plain.append(mark.group(2));
      marked.add(new Marked(start, plain.length(), type(mark.group(1))));
      from = mark.end();
    }
    return new MarkedNames(plain.append(text.substring(from)).toString(), marked);
  }

  private static EntityType type(String letter) {
    return switch (letter) {
      case "P" -> EntityType.PERSON;
      case "O" -> EntityType.ORGANISATION;
      default -> EntityType.PLACE;
    };
  }

  @Override
  public List<NameSpan> recognise(StoryText story) {
    List<NameSpan> spans = new ArrayList<>();
    for (Passage passage : story.passages()) {
      for (Sentence sentence : passage.sentences()) {
        for (Marked name : marked) {
          if (sentence.start() <= name.start() && name.end() <= sentence.end()) {
            spans.add(span(passage, sentence, name));
          }
        }
      }
    }
    return spans;
  }

  private static NameSpan span(Passage passage, Sentence sentence, Marked name) {
    int from = 0;
    while (sentence.tokens().get(from).start() < name.start()) {
      from++;
    }
    int to = from;
    while (to < sentence.tokens().size() && sentence.tokens().get(to).start() < name.end()) {
      to++;
    }
    return new NameSpan(passage, sentence, from, to, name.type(), CONFIDENCE);
  }

  @Override
  public String version() {
    return "marked";
  }

  @Override
  public String checksum() {
    return "";
  }
}
