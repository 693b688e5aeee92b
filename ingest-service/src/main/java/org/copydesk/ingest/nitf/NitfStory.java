package org.copydesk.ingest.nitf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.normalize.Draft.DateRole;
import org.copydesk.ingest.normalize.Piece;
import org.copydesk.ingest.story.Standfirst;
import org.copydesk.ingest.story.StoryBody;
import org.copydesk.ingest.xml.XmlElement;
import org.copydesk.news.BlockKind;
import org.copydesk.news.Dateline;
import org.copydesk.news.Media;
import org.copydesk.news.Rights;

/// The body of a NITF document: headline, byline, dateline, the story, and what is printed below
/// it. What a draft knows already from the document around it stays as it is.
public final class NitfStory {
  private static final int LONGEST_PLACE = 200;

  private NitfStory() {}

  /// Reads the body of a `nitf` element.
  public static void read(Draft draft, XmlElement nitf) {
    Optional<XmlElement> body = nitf.element("body");
    Optional<XmlElement> head = body.flatMap(element -> element.element("body.head"));
    head.ifPresent(element -> masthead(draft, element));
    NitfBlocks blocks = new NitfBlocks();
    List<Piece> pieces = new ArrayList<>(decks(head));
    body.map(NitfStory::content).orElse(List.of()).forEach(blocks::read);
    body.flatMap(element -> element.element("body.end")).ifPresent(blocks::read);
    words(head, "distributor").ifPresent(text -> blocks.add(BlockKind.CREDIT, text));
    pieces.addAll(blocks.pieces());
    media(draft, blocks.media());
    StoryBody.pieces(draft, pieces, headlines(draft, head));
    words(head, "abstract")
        .or(() -> onlyDeck(head))
        .ifPresent(text -> Standfirst.settle(draft, text, "body.head"));
  }

  /// The content of a body; agencies leave its wrapper out.
  private static List<XmlElement> content(XmlElement body) {
    List<XmlElement> wrapped = body.elements("body.content");
    return wrapped.isEmpty()
        ? body.elements().stream()
            .filter(child -> !child.is("body.head") && !child.is("body.end"))
            .toList()
        : wrapped;
  }

  private static void masthead(Draft draft, XmlElement head) {
    Optional<XmlElement> hedline = head.element("hedline").or(() -> head.element("headline"));
    if (draft.fields().getHeadline() == null) {
      hedline
          .flatMap(_ -> words(hedline, "hl1").or(() -> words(hedline, "hl2")))
          .or(() -> hedline.map(NitfBlocks::spaced).filter(text -> !text.isEmpty()))
          .ifPresent(text -> {
            draft.fields().setHeadline(text);
            draft.witness("headline", "hedline");
          });
    }
    if (draft.fields().getByline() == null) {
      NitfByline.read(draft, head.elements("byline"));
    }
    if (draft.fields().getDateline() == null) {
      head.element("dateline").ifPresent(element -> dateline(draft, element));
    }
    notes(draft, head);
  }

  private static List<String> headlines(Draft draft, Optional<XmlElement> head) {
    return Stream.concat(
            Optional.ofNullable(draft.fields().getHeadline()).stream(),
            head.flatMap(element -> words(element.element("hedline"), "hl1")).stream())
        .toList();
  }

  private static List<String> deckLines(Optional<XmlElement> head) {
    return head.flatMap(element -> element.element("hedline")).stream()
        .filter(hedline -> hedline.textOf("hl1").isPresent())
        .flatMap(hedline -> hedline.elements("hl2").stream())
        .map(NitfBlocks::spaced)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static Optional<String> words(Optional<XmlElement> parent, String name) {
    return parent
        .flatMap(element -> element.element(name))
        .map(NitfBlocks::spaced)
        .filter(text -> !text.isEmpty());
  }

  private static Optional<String> onlyDeck(Optional<XmlElement> head) {
    return Optional.of(String.join(" ", deckLines(head))).filter(text -> !text.isEmpty());
  }

  /// The decks stand above the story where the abstract is its standfirst.
  private static List<Piece> decks(Optional<XmlElement> head) {
    boolean summed = words(head, "abstract").isPresent();
    return summed
        ? deckLines(head).stream().map(text -> new Piece(BlockKind.HEADING, text)).toList()
        : List.of();
  }

  static void dateline(Draft draft, XmlElement dateline) {
    Optional<XmlElement> storyDate = dateline.element("story.date");
    storyDate.flatMap(NormDate::of).ifPresent(date -> draft.date(DateRole.CONTENT_CREATED, date));
    String printed = NitfBlocks.spaced(dateline);
    if (printed.isEmpty()) {
      return;
    }
    draft
        .fields()
        .setDateline(
            Dateline.newBuilder()
                .setText(printed)
                .setPlace(
                    dateline
                        .element("location")
                        .map(NitfBlocks::spaced)
                        .filter(place -> place.length() <= LONGEST_PLACE)
                        .map(place -> place.replaceFirst("[,;:–—-]+$", "").strip())
                        .filter(place -> !place.isEmpty())
                        .orElse(null))
                .setDate(
                    storyDate.map(XmlElement::line).filter(text -> !text.isEmpty()).orElse(null))
                .build());
    draft.witness("dateline", "body.head");
  }

  private static void notes(Draft draft, XmlElement head) {
    List<XmlElement> notes = head.elements("note");
    String told =
        Stream.concat(
                Optional.ofNullable(draft.fields().getEdNote()).stream(),
                notes.stream().filter(note -> !isCopyright(note)).map(NitfBlocks::spaced))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" "));
    if (!told.isEmpty()) {
      draft.fields().setEdNote(told);
    }
    head.element("rights")
        .or(() -> notes.stream().filter(NitfStory::isCopyright).findFirst())
        .map(NitfBlocks::spaced)
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> rights(draft, text));
  }

  private static boolean isCopyright(XmlElement note) {
    return note.attribute("noteclass").filter("cpyrt"::equalsIgnoreCase).isPresent();
  }

  private static void rights(Draft draft, String text) {
    Rights known = Objects.requireNonNullElse(draft.fields().getRights(), new Rights());
    draft
        .fields()
        .setRights(
            new Rights(
                known.getCopyrightHolder().orElse(null),
                known.getCopyrightNotice().orElse(null),
                known.getUsageTerms().map(terms -> terms + " " + text).orElse(text)));
  }

  private static void media(Draft draft, List<Media> found) {
    List<Media> media =
        new ArrayList<>(Objects.requireNonNullElse(draft.fields().getMedia(), List.of()));
    media.addAll(found);
    draft.fields().setMedia(media);
  }
}
