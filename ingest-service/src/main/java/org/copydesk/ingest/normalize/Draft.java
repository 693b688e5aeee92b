package org.copydesk.ingest.normalize;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.news.Article;
import org.copydesk.news.BlockKind;
import org.copydesk.news.PubStatus;
import org.jspecify.annotations.Nullable;

/// An article under construction: what a parser read of a document, before dates are read, offsets
/// are counted and the article's identity is settled. Texts may be as dirty as they came.
public final class Draft {
  /// The dates of an article, in ninjs' words.
  public enum DateRole {
    /// When the content was created.
    CONTENT_CREATED,
    /// When the first version was published.
    FIRST_CREATED,
    /// When this version was made.
    VERSION_CREATED,
    /// The end of the embargo.
    EMBARGOED_UNTIL,
    /// The end of its use.
    EXPIRES
  }

  private final String parser;
  private final String parserVersion;
  private final Article.Builder fields = Article.newBuilder();
  private final List<Piece> pieces = new ArrayList<>();
  private final Map<DateRole, String> dates = new EnumMap<>(DateRole.class);
  private Optional<String> dateLanguage = Optional.empty();
  private final Map<String, String> witnesses = new HashMap<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<OtherItem> otherItems = new ArrayList<>();
  private @Nullable String providerUri;
  private @Nullable PubStatus declaredStatus;
  private @Nullable String itemVersion;

  /// Begins a draft.
  ///
  /// @param parser the name of the parser
  /// @param parserVersion changes whenever the parser's answers may
  public Draft(String parser, String parserVersion) {
    this.parser = parser;
    this.parserVersion = parserVersion;
  }

  /// The fields that need no reading of their own: headline, authors, media, keywords and so on.
  public Article.Builder fields() {
    return fields;
  }

  /// Adds a stretch of text.
  public void add(BlockKind kind, String text) {
    pieces.add(new Piece(kind, text));
  }

  /// The stretches of text in order.
  public List<Piece> pieces() {
    return pieces;
  }

  /// States a date as the document writes it; nothing for an absent or blank one.
  public void date(DateRole role, @Nullable String raw) {
    if (raw != null && !raw.isBlank()) {
      dates.put(role, raw.strip());
    }
  }

  /// States by the custom of which language and country the document writes its dates, where that
  /// is more than the language of its text: a BCP 47 tag.
  public void dateLanguage(String tag) {
    dateLanguage = Optional.of(tag);
  }

  Optional<String> dateLanguage() {
    return dateLanguage;
  }

  Map<DateRole, String> dates() {
    return dates;
  }

  /// Says where a field was taken from.
  public void witness(String field, String where) {
    witnesses.put(field, where);
  }

  Map<String, String> witnesses() {
    return witnesses;
  }

  /// Says what a person might want to check, in a sentence.
  public void warn(String warning) {
    warnings.add(warning);
  }

  /// What a person might want to check.
  public List<String> warnings() {
    return warnings;
  }

  /// The identifier that the provider states in the document.
  public void providerUri(@Nullable String uri) {
    providerUri = uri;
  }

  Optional<String> providerUri() {
    return Optional.ofNullable(providerUri);
  }

  /// The publishing status that the document states.
  public void declaredStatus(@Nullable PubStatus status) {
    declaredStatus = status;
  }

  /// The publishing status that the document states.
  public Optional<PubStatus> declaredStatus() {
    return Optional.ofNullable(declaredStatus);
  }

  /// Says that the document declares another item of its source not to be used.
  public void otherItem(OtherItem other) {
    otherItems.add(other);
  }

  /// The other items that the document declares not to be used.
  public List<OtherItem> otherItems() {
    return otherItems;
  }

  /// Says that the document's own format marks this version as a correction.
  ///
  /// @param by what marks it, for example `signal` or `ed-msg`
  public void declaredCorrection(String by) {
    witness(Corrections.WITNESS, by);
  }

  /// The version that the document states.
  public void itemVersion(@Nullable String version) {
    itemVersion = version;
  }

  Optional<String> itemVersion() {
    return Optional.ofNullable(itemVersion);
  }

  String parser() {
    return parser;
  }

  String parserVersion() {
    return parserVersion;
  }
}
