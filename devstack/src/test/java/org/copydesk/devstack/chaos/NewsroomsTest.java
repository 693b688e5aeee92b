package org.copydesk.devstack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.copydesk.news.Action;
import org.copydesk.news.Document;
import org.copydesk.news.PlainArticle;
import org.junit.jupiter.api.Test;

class NewsroomsTest {
  private static final Instant NOW = Instant.parse("2026-05-03T12:00:00Z");

  private static List<Letter> letters(long seed, int count) {
    Newsrooms newsrooms = new Newsrooms("run", new Random(seed));
    return IntStream.range(0, count).mapToObj(_ -> newsrooms.next(NOW)).toList();
  }

  @Test
  void seedGivesTheLetters() {
    assertThat(letters(7, 200)).isEqualTo(letters(7, 200)).isNotEqualTo(letters(8, 200));
  }

  @Test
  void everyKindOfLetterComes() {
    List<Letter> letters = letters(1, 1_000);
    Set<Action> actions = EnumSet.noneOf(Action.class);
    boolean posted = false;
    boolean unkeyed = false;
    boolean embargoed = false;
    boolean expiring = false;
    boolean corrected = false;
    for (Letter letter : letters) {
      switch (letter) {
        case Letter.Posted _ -> posted = true;
        case Letter.PostedNotice notice -> actions.add(notice.action());
        case Letter.Written written -> {
          actions.add(written.event().getAction());
          unkeyed |= !written.keyed();
          if (written.event().getContent().orElse(null) instanceof PlainArticle article) {
            embargoed |= article.getEmbargoedUntil().isPresent();
            corrected |= article.getEdNote().isPresent();
          } else if (written.event().getContent().orElse(null) instanceof Document document) {
            expiring |=
                new String(document.getBytes().array(), java.nio.charset.StandardCharsets.UTF_8)
                    .contains("\"expires\"");
          }
        }
      }
    }

    assertThat(actions).contains(Action.CONTENT, Action.KILL, Action.WITHHOLD, Action.RELEASE);
    assertThat(List.of(posted, unkeyed, embargoed, expiring, corrected)).doesNotContain(false);
    assertThat(letters.stream().distinct().count()).as("some come twice").isLessThan(1_000);
    assertThat(Collections.frequency(letters, letters.getFirst())).isPositive();
  }
}
