package org.copydesk.enrich.reading;

import java.util.List;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Annotator;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.text.FieldText;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.BlockKind;
import org.copydesk.news.ReadingStatistics;

/// Counts what there is to read in the story proper: no headline, no captions. The time is that of
/// silent reading by adults: 238 words a minute (Brysbaert, 2019); in Chinese 255 and in Japanese
/// 357 characters a minute (IReST; Trauzettel-Klosinski and Dietz, 2012), where every character
/// counts as a word.
public final class ReadingAnnotator implements Annotator {
  private static final double WORDS_A_MINUTE = 238;
  private static final double CHARACTERS_OF_CHINESE = 255;
  private static final double CHARACTERS_OF_JAPANESE = 357;

  @Override
  public String name() {
    return "reading";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public Annotations annotate(Story story, Annotations earlier) {
    List<Passage> passages =
        story.text().passages().stream()
            .filter(passage -> passage.story() && passage.field() == story.text().text())
            .toList();
    boolean characters = earlier.languageCode().equals("zh") || earlier.languageCode().equals("ja");
    int words = 0;
    int sentences = 0;
    int paragraphs = 0;
    for (Passage passage : passages) {
      int before = words;
      for (Sentence sentence : passage.sentences()) {
        words += characters ? ideographs(passage.field(), sentence) : words(sentence);
      }
      if (words > before && passage.kind() != BlockKind.HEADING) {
        sentences += passage.sentences().size();
        paragraphs++;
      }
    }
    return words == 0
        ? earlier
        : earlier.withReading(
            new ReadingStatistics(
                words,
                sentences,
                paragraphs,
                (int) Math.ceil(words * 60 / aMinute(earlier.languageCode())),
                name()));
  }

  private static double aMinute(String language) {
    return switch (language) {
      case "zh" -> CHARACTERS_OF_CHINESE;
      case "ja" -> CHARACTERS_OF_JAPANESE;
      default -> WORDS_A_MINUTE;
    };
  }

  private static int words(Sentence sentence) {
    return (int) sentence.tokens().stream().filter(Token::word).count();
  }

  private static int ideographs(FieldText field, Sentence sentence) {
    return (int)
        field
            .text()
            .substring(sentence.start(), sentence.end())
            .codePoints()
            .filter(Character::isLetterOrDigit)
            .count();
  }
}
