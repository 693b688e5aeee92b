package org.copydesk.ingest.nitf;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.normalize.OtherItem;
import org.copydesk.ingest.story.PublishingStatus;
import org.copydesk.ingest.xml.XmlElement;
import org.copydesk.news.PubStatus;

/// What a NITF document tells editors to do: use it, hold it, kill it, correct it.
final class EditorialMessage {
  private static final String SALUTATION =
      "^\\W*(?:(?:bulletin|mandatory|urgent|editors?|advisory|story|note|attention|please)\\W+){0,4}";
  private static final Pattern KILL =
      Pattern.compile("(?i)" + SALUTATION + "(?:kill|cancel|annul)(?:s|ed|led|lation)?\\b");
  private static final Pattern HOLD =
      Pattern.compile(
          "(?i)" + SALUTATION + "(?:withhold|withheld|hold for release|do not (?:use|publish))\\b");
  private static final Pattern CORRECTION =
      Pattern.compile("(?i)\\bcorrect(?:s|ed|ing|ion|ions|ive)?\\b|\\bcorrex\\b|\\berratum\\b");

  private EditorialMessage() {}

  static void read(Draft draft, XmlElement docdata) {
    docdata
        .attribute("management-status")
        .ifPresent(status -> PublishingStatus.declare(draft, status, "management-status"));
    List<XmlElement> messages = docdata.elements("ed-msg");
    List<XmlElement> corrections = docdata.elements("correction");
    note(draft, Stream.concat(messages.stream(), corrections.stream()).toList());
    boolean kills = messages.stream().flatMap(EditorialMessage::words).anyMatch(KILL.asPredicate());
    if (kills) {
      PublishingStatus.declare(draft, "canceled", "ed-msg");
    } else if (messages.stream().flatMap(EditorialMessage::words).anyMatch(HOLD.asPredicate())
        && docdata.element("date.release").flatMap(NormDate::of).isEmpty()) {
      PublishingStatus.declare(draft, "withheld", "ed-msg");
    }
    correction(draft, messages, corrections);
    references(draft, docdata);
    killsStory(draft, docdata);
    if (docdata.attribute("management-status").filter("embargoed"::equalsIgnoreCase).isPresent()
        && docdata.element("date.release").flatMap(NormDate::of).isEmpty()) {
      PublishingStatus.withholdWithoutEnd(draft, "management-status");
    }
  }

  private static Stream<String> words(XmlElement message) {
    return Stream.of(message.attribute("msg-type"), message.attribute("info"))
        .flatMap(Optional::stream);
  }

  private static void note(Draft draft, List<XmlElement> messages) {
    String told =
        Stream.concat(
                Optional.ofNullable(draft.fields().getEdNote()).stream(),
                messages.stream()
                    .flatMap(message ->
                        message
                            .attribute("info")
                            .or(() -> Optional.of(message.line()).filter(text -> !text.isEmpty()))
                            .or(() -> message.attribute("msg-type"))
                            .stream()))
            .distinct()
            .reduce((first, second) -> first + " " + second)
            .orElse("");
    if (!told.isEmpty()) {
      draft.fields().setEdNote(told);
    }
  }

  private static void correction(
      Draft draft, List<XmlElement> messages, List<XmlElement> corrections) {
    corrections.stream()
        .findFirst()
        .ifPresent(correction -> {
          draft.declaredCorrection("correction");
          correction
              .attribute("id-string")
              .ifPresent(id -> NitfHead.identifier(draft, "corrects", id));
        });
    if (messages.stream().flatMap(EditorialMessage::words).anyMatch(CORRECTION.asPredicate())) {
      draft.declaredCorrection("ed-msg");
    }
  }

  /// A kill is meant for the story that its key names, whatever id it was sent under itself.
  private static void killsStory(Draft draft, XmlElement docdata) {
    if (draft.declaredStatus().filter(PubStatus.CANCELED::equals).isPresent()) {
      docdata
          .element("du-key")
          .flatMap(key -> key.attribute("key"))
          .map(String::strip)
          .filter(key -> !key.isEmpty())
          .ifPresent(key -> draft.otherItem(new OtherItem(key, PubStatus.CANCELED)));
    }
  }

  /// A notice may name another document as the one that its status is meant for.
  private static void references(Draft draft, XmlElement docdata) {
    Optional<String> status = docdata.attribute("management-idref-status");
    Optional<String> target = docdata.attribute("management-doc-idref");
    if (status.isPresent() && target.isPresent()) {
      if (docdata.attribute("management-status").isEmpty()) {
        PublishingStatus.declare(draft, status.get(), "management-idref-status");
      }
      PublishingStatus.declareOther(draft, target.get(), status.get());
    }
  }
}
