package org.copydesk.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.copydesk.ingest.html.PageText.Span;
import org.copydesk.ingest.html.metadata.JsonLd;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.normalize.Piece;
import org.copydesk.news.BlockKind;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// Reads the story of a page: marks the furniture, finds the main text, takes off what stands above
/// and below the story, labels what interrupts it.
final class PageStory {
  private static final int SHORT = 600;
  private static final double MUCH_MORE = 2.2;
  private static final int MOST_LINES = 2000;
  private static final int MOST_TOLD = 4000;

  private final PageText text;
  private final Stated stated;
  private final ToldBody told;
  private final @Nullable Passage[] worded;

  private PageStory(PageText text, Stated stated, ToldBody told) {
    this.text = text;
    this.stated = stated;
    this.told = told;
    this.worded = new @Nullable Passage[text.size()];
  }

  /// Adds the story to a draft whose metadata has been read.
  static void read(Draft draft, Document page, PageText text, JsonLd json) {
    ToldBody told =
        ToldBody.of(text.size() > MOST_TOLD ? Optional.empty() : json.text("articleBody"));
    Stated stated = Stated.of(draft, page.title());
    List<Passage> story = new PageStory(text, stated, told).story(Furniture.of(text));
    boolean cut = size(story) * 2 < told.size();
    if (cut || story.stream().noneMatch(Passage::isStory)) {
      json.text("articleBody").ifPresent(body -> draft.add(BlockKind.PARAGRAPH, body));
    }
    if (draft.pieces().stream().anyMatch(Piece::isStory)) {
      draft.witness("text", "json-ld");
    } else {
      story.forEach(passage -> draft.add(passage.kind(), passage.text()));
      draft.witness("text", "page");
    }
  }

  private List<Passage> story(Furniture furniture) {
    List<Passage> strict = story(furniture::at);
    if (size(strict) >= SHORT) {
      return strict;
    }
    List<Passage> loose = story(furniture::byMarkup);
    return size(loose) > MUCH_MORE * size(strict) ? loose : strict;
  }

  private List<Passage> story(IntPredicate furniture) {
    Span span = MainText.of(text, furniture, told, stated);
    List<Passage> main = new ArrayList<>();
    for (int i = span.from(); i < span.to(); i++) {
      Passage passage = text.get(i);
      boolean read = main.size() < MOST_LINES;
      main.add(furniture.test(i) ? passage.as(BlockKind.BOILERPLATE) : read ? worded(i) : passage);
    }
    List<Passage> story = BackMatter.strip(FrontMatter.strip(main, stated), stated);
    return told.within(Interjections.label(story));
  }

  /// A passage labelled by its words, which are looked at once however often the story is sought.
  private Passage worded(int at) {
    Passage known = worded[at];
    Passage labelled = known == null ? LineWords.label(text.get(at)) : known;
    worded[at] = labelled;
    return labelled;
  }

  private static int size(List<Passage> passages) {
    return passages.stream().filter(Passage::isStory).mapToInt(Passage::size).sum();
  }
}
