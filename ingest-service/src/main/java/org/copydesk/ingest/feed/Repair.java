package org.copydesk.ingest.feed;

/// Something that is wrong with a document and does not keep it from being read.
enum Repair {
  LATE_DECLARATION("the XML declaration does not stand at the beginning"),
  TEXT_OUTSIDE("text outside the feed was skipped"),
  BARE_AMPERSAND("an ampersand is not escaped; it was read as it stands"),
  HTML_ENTITY("an entity of HTML is not declared in this XML; it was read as HTML's"),
  UNKNOWN_ENTITY("an entity is not declared anywhere; it was left as it stands"),
  EXTERNAL_ENTITY("an entity lies outside the document; it was not fetched"),
  ENTITY_BOMB("the entities grow without bound; they were left as they stand from here on"),
  BAD_CHARACTER("a character that XML does not allow was left out"),
  BARE_LESS_THAN("a less-than sign is not escaped; it was read as it stands"),
  BAD_TAG("a tag is not written as XML demands"),
  MANY_ATTRIBUTES("a tag has more attributes than any feed needs; the rest were left out"),
  UNCLOSED_SECTION("a comment, instruction or CDATA section has no end; one was assumed"),
  UNCLOSED_ELEMENT("an element is not closed; it was closed where its parent or the next entry is"),
  STRAY_END_TAG("an end tag closes nothing; it was skipped"),
  TOO_DEEP("elements are nested too deeply; their words were kept, their structure was not"),
  UNDECLARED_PREFIX("a prefix is not declared; it was taken for what it usually means"),
  CUT_OFF("the document ends before it is complete"),
  CUT_ENTRY("the document ends inside an entry, which was left out; fetch it again"),
  ESCAPED_TWICE("markup is escaped once too often; it was unescaped"),
  SAME_ID("two entries have the same id; both were kept"),
  LOOSE_JSON("the document is not strict JSON; it was read leniently"),
  NO_OBJECT("an entry is not an object; it was left out"),
  BROKEN_ITEM("an entry cannot be read and was left out; the next ones were read");

  private final String sentence;

  Repair(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
