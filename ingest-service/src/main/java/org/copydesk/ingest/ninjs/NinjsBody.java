package org.copydesk.ingest.ninjs;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.nitf.NitfStory;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.story.StoryBody;
import org.copydesk.ingest.xml.SafeXml;
import org.copydesk.ingest.xml.XmlElement;
import org.copydesk.ingest.xml.XmlWriter;

/// The body of an item: marked-up text rather than plain text, plain text rather than XML of a
/// provider's own.
final class NinjsBody {
  private static final double MUCH_LONGER = 2;

  private NinjsBody() {}

  static List<NinjsTexts.Value> of(NinjsItem item) {
    return NinjsTexts.of(item, "bodies", "body");
  }

  static void read(Draft draft, NinjsItem item, List<String> headlines) throws UnreadableDocument {
    List<NinjsTexts.Value> bodies = of(item);
    Optional<NinjsTexts.Value> body = choose(bodies);
    if (body.isEmpty()) {
      return;
    }
    NinjsTexts.Value chosen = body.get();
    draft.witness(
        "text", "body " + (chosen.role().isEmpty() ? chosen.contentType() : chosen.role()));
    if (chosen.isXml()) {
      xml(draft, chosen.text(), headlines);
    } else if (chosen.isHtml()) {
      StoryBody.html(draft, chosen.text(), headlines);
    } else {
      StoryBody.plain(draft, chosen.text(), headlines);
    }
  }

  /// A marked-up body that is but a teaser does not stand for a plain one that is complete.
  private static Optional<NinjsTexts.Value> choose(List<NinjsTexts.Value> bodies) {
    Optional<NinjsTexts.Value> best = bodies.stream().min(Comparator.comparingInt(NinjsBody::rank));
    int length = best.map(value -> value.text().length()).orElse(0);
    return bodies.stream()
        .filter(value -> rank(value) == 1 && value.text().length() > MUCH_LONGER * length)
        .findFirst()
        .or(() -> best);
  }

  private static int rank(NinjsTexts.Value value) {
    return value.isHtml() ? 0 : value.isXml() ? 2 : 1;
  }

  private static void xml(Draft draft, String text, List<String> headlines)
      throws UnreadableDocument {
    XmlElement root = SafeXml.read(text).root();
    Optional<XmlElement> nitf =
        root.is("nitf") ? Optional.of(root) : root.descendants("nitf").findFirst();
    if (nitf.isPresent()) {
      NitfStory.read(draft, nitf.get());
    } else {
      StoryBody.html(draft, XmlWriter.innerHtml(root), headlines);
    }
  }
}
