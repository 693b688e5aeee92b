package org.copydesk.ingest.plaintext;

import java.util.List;
import java.util.stream.Collectors;
import org.copydesk.ingest.normalize.CleanText;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.normalize.Piece;
import org.copydesk.news.BlockKind;

/// Finds what editors print beside a story: "Correction: An earlier version …", "Editor's note: …".
/// It stays in the text as boilerplate, and becomes the editor's note where no field has one.
final class EditorsNotes {
  private static final Phrases NOTES = Phrases.of("editors-notes.txt");
  private static final int MOST = 5;

  private EditorsNotes() {}

  static void read(Draft draft, List<Piece> pieces) {
    if (draft.fields().getEdNote() != null) {
      return;
    }
    String notes =
        pieces.stream()
            .filter(piece -> piece.kind() == BlockKind.BOILERPLATE)
            .map(piece -> CleanText.plainSpaces(piece.text()))
            .filter(NOTES::match)
            .distinct()
            .limit(MOST)
            .collect(Collectors.joining(" "));
    if (!notes.isEmpty()) {
      draft.fields().setEdNote(notes);
      draft.witness("edNote", "text");
    }
  }
}
