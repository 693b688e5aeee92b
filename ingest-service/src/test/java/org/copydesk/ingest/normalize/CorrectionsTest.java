package org.copydesk.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.copydesk.ingest.RawEvents;
import org.copydesk.news.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionsTest {
  private static Optional<String> markedBy(Draft draft) {
    Article article =
        Normalizer.normalize(
            RawEvents.text("x", "x"), draft, SourceSettings.none(), Optional.empty());
    return Corrections.markedBy(article);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "edNote | Corrects spelling of the mayor's name in paragraph 3",
        "edNote | Eds: CORRECTION to date",
        "edNote | Berichtigung: Name im dritten Absatz",
        "edNote | Rectificatif : le nom du maire",
        "edNote | Corrección: nombre del alcalde",
        "edNote | Исправлено имя мэра",
        "edNote | 訂正 市長の名前",
        "slugline | RAIN-PORT/ (CORRECTED)",
        "slugline | BC-LUME-RAIN-COR",
        "headline | CORRECTION: Rain falls on the port",
        "headline | CORRECTED-Rain falls on the port",
        "headline | Corrected: Rain falls on the port",
        "headline | Rectificatif: la pluie tombe",
        "headline | Berichtigung – Regen fällt",
        "headline | (Corrección) Llueve en el puerto",
        "headline | Rain falls on the port (corrected)",
        "headline | 【訂正】港に雨",
        "genre | Correction",
      })
  void correctionIsRecognizedByTheFieldThatSaysSo(String field, String text) {
    assertThat(markedBy(draft(field, text))).contains(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "edNote | Updates with quotes from the mayor",
        "edNote | The figure is correct",
        "headline | Corrections officer saves cat from the rain",
        "headline | Correct answers: how we did in the rain quiz",
        "headline | A correction in the markets, and rain",
        "slugline | CORN-PRICES",
        "genre | Corrections and prisons",
      })
  void updateIsNotTakenForACorrection(String field, String text) {
    assertThat(markedBy(draft(field, text))).isEmpty();
  }

  @Test
  void markOfTheFormatItselfGoesFirst() {
    Draft draft = draft("edNote", "Corrects name");
    draft.declaredCorrection("signal");

    assertThat(markedBy(draft)).contains("signal");
  }

  private static Draft draft(String field, String text) {
    Draft draft = new Draft("test", "1");
    switch (field) {
      case "edNote" -> draft.fields().setEdNote(text);
      case "slugline" -> draft.fields().setSlugline(text);
      case "genre" -> draft.fields().setGenre(text);
      default -> draft.fields().setHeadline(text);
    }
    return draft;
  }
}
