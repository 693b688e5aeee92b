package org.copydesk.ingest.html.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Published May 3, 2024; May 3, 2024",
        "May 3, 2024 | 4 min read; May 3, 2024",
        "By Ada Brook, 3 May 2024, 09:15 BST; 3 May 2024, 09:15 BST",
        "Posted on 2024-05-03 at 12:15; 2024-05-03 at 12:15",
        "Friday 3 May 2024; 3 May 2024",
        "on 2024-05-03T09:15:00+02:00; 2024-05-03T09:15:00+02:00",
      })
  void dateIsFoundInItsLine(String line, String raw) {
    assertThat(PrintedDate.in(line, "", new RawDates(Optional.empty())))
        .extracting(PrintedDate::raw)
        .first()
        .isEqualTo(raw);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 hours ago",
        "Vor 3 Stunden",
        "yesterday",
        "May 3",
        "2024",
        "© 2024 The Example",
        "Room 2024, 3 May Street",
        "99/99/2024",
        "2024-13-45",
        "0000-00-00"
      })
  void whatNamesNoDayIsNoDate(String line) {
    assertThat(PrintedDate.in(line, "", new RawDates(Optional.empty()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Updated",
        "Last updated on",
        "Updated:",
        "Aktualisiert am",
        "Mis à jour le",
        "Actualizado:",
        "Aggiornato il",
        "Обновлено",
        "更新"
      })
  void wordsForUpdatesMarkTheDateThatFollows(String label) {
    assertThat(PrintedDate.in("May 3, 2024", label, new RawDates(Optional.empty())))
        .extracting(PrintedDate::update)
        .isEqualTo(List.of(true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Published", "Reviewed by Ada Brook", "Updates from the port", ""})
  void otherWordsDoNot(String label) {
    assertThat(PrintedDate.in("May 3, 2024", label, new RawDates(Optional.empty())))
        .extracting(PrintedDate::update)
        .isEqualTo(List.of(false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "May 3, 2024 – updated May 4, 2024",
        "Published: May 3, 2024; last updated: May 4, 2024"
      })
  void eachDateHasItsOwnLabel(String line) {
    assertThat(PrintedDate.in(line, "", new RawDates(Optional.empty())))
        .extracting(PrintedDate::update)
        .isEqualTo(List.of(false, true));
  }
}
