package org.copydesk.ingest.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.copydesk.ingest.format.UnreadableDocument;
import org.jspecify.annotations.Nullable;

/// Reads XML from strangers. A document type is skipped and never fetched, entities that a document
/// declares are not expanded, and what is not well-formed is repaired with a warning.
public final class SafeXml {
  /// The parser's messages say at their end where the fault is.
  private static final String PLACE = "\n at [";

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private SafeXml() {}

  /// Reads a document.
  ///
  /// @throws UnreadableDocument where it is no XML, with the line and column, or exceeds a limit
  public static XmlDocument read(String text) throws UnreadableDocument {
    Prolog.Blanked prolog = Prolog.blank(text);
    List<String> warnings = new ArrayList<>();
    if (prolog.declaresEntities()) {
      warnings.add("the document declares entities of its own; they were not read");
    }
    try {
      XmlDocument strict = StrictXml.read(prolog.body());
      warnings.addAll(strict.warnings());
      return new XmlDocument(strict.root(), warnings);
    } catch (XMLStreamException e) {
      return repaired(prolog.body(), e, warnings);
    }
  }

  /// The name of a document's root element, in lower case without its prefix, told without reading
  /// the document; empty where it does not begin with an element.
  public static String rootName(String text) {
    int start = Prolog.of(text).end();
    if (!text.startsWith("<", start)) {
      return "";
    }
    int end = start + 1;
    while (end < text.length() && "/> \t\r\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String qualified = text.substring(start + 1, end);
    return qualified.substring(qualified.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  private static XmlDocument repaired(String body, XMLStreamException fault, List<String> warnings)
      throws UnreadableDocument {
    String where = "line %d, column %d".formatted(line(fault), column(fault));
    Limits.tags(body);
    XmlElement root = body.stripLeading().startsWith("<") ? LenientXml.read(body) : null;
    if (root == null || root.name().isEmpty()) {
      throw new UnreadableDocument(
          "invalid-xml",
          "the document is not well-formed XML and cannot be repaired (%s): %s; send it as its format's standard says"
              .formatted(where, reason(fault)));
    }
    warnings.add(
        "the XML is not well-formed (%s: %s); it was repaired, check the text from there on"
            .formatted(where, reason(fault)));
    return new XmlDocument(root, warnings);
  }

  private static int line(XMLStreamException fault) {
    return fault.getLocation() == null ? 1 : Math.max(1, fault.getLocation().getLineNumber());
  }

  private static int column(XMLStreamException fault) {
    return fault.getLocation() == null ? 1 : Math.max(1, fault.getLocation().getColumnNumber());
  }

  private static String reason(XMLStreamException fault) {
    @Nullable String whole = fault.getMessage();
    String message = whole == null ? "it ends too early" : whole;
    int where = message.indexOf(PLACE);
    String reason =
        SPACES.matcher(where < 0 ? message : message.substring(0, where)).replaceAll(" ");
    if (reason.startsWith("Unexpected EOF")) {
      return "it ends before its last end tag";
    }
    return reason.length() > 160 ? reason.substring(0, 160) + "…" : reason;
  }
}
