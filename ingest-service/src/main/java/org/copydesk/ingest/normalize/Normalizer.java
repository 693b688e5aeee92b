package org.copydesk.ingest.normalize;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.copydesk.ingest.normalize.Draft.DateRole;
import org.copydesk.news.AltId;
import org.copydesk.news.Article;
import org.copydesk.news.Change;
import org.copydesk.news.NewsDate;
import org.copydesk.news.Provenance;
import org.copydesk.news.PubStatus;
import org.copydesk.news.RawEvent;
import org.copydesk.news.ZoneSource;
import org.jspecify.annotations.Nullable;

/// Turns a draft into an article as if it were its first version: clean texts, blocks with offsets,
/// dates read, identity settled, content hashed. The version gate then says which version it is.
public final class Normalizer {
  private static final Duration CLOCK_SKEW = Duration.ofDays(1);
  private static final int MOST_PIECES = 40;
  private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

  private final RawEvent event;
  private final Draft draft;
  private final SourceSettings source;
  private final Optional<RawPosition> position;
  private final Instant receivedAt;

  private Normalizer(
      RawEvent event, Draft draft, SourceSettings source, Optional<RawPosition> position) {
    this.event = event;
    this.draft = draft;
    this.source = source;
    this.position = position;
    this.receivedAt =
        position.map(RawPosition::receivedAt).or(event::getReceivedAt).orElse(END_OF_TIME);
  }

  /// Normalizes a draft.
  ///
  /// @param position where the event lies; absent where a file is read without Kafka
  public static Article normalize(
      RawEvent event, Draft draft, SourceSettings source, Optional<RawPosition> position) {
    return new Normalizer(event, draft, source, position).article();
  }

  private Article article() {
    Article.Builder article = draft.fields();
    cleanTexts(article);
    BlockText body = BlockText.of(draft.pieces());
    article.setText(body.text()).setBlocks(body.blocks());
    language(article);
    dates(article);
    if (article.getHeadline() == null) {
      draft.warn("the document has no headline");
    }
    if (body.blocks().isEmpty()) {
      draft.warn("the document has no text");
    }
    article
        .setUri(
            ArticleUri.of(
                event.getSource(), event.getItemId(), draft.providerUri(), source.uriPrefixes()))
        .setVersion(1)
        .setChange(Change.CREATED)
        .setStatus(PubStatus.USABLE)
        .setReason(event.getReason().orElse(null))
        .setSource(event.getSource())
        .setItemId(event.getItemId())
        .setItemVersion(event.getItemVersion().or(draft::itemVersion).orElse(null))
        .setContentHash(ContentHash.of(article));
    article.setAltIds(altIds(article)).setProvenance(provenance());
    return article.build();
  }

  private static void cleanTexts(Article.Builder article) {
    clean(article.getHeadline(), article::setHeadline);
    clean(article.getStandfirst(), article::setStandfirst);
    clean(article.getSlugline(), article::setSlugline);
    clean(article.getByline(), article::setByline);
    clean(article.getEdNote(), article::setEdNote);
    clean(article.getGenre(), article::setGenre);
    clean(article.getLanguage(), language -> article.setLanguage(tag(language)));
    article.setSection(cleanList(article.getSection()));
    article.setKeywords(cleanList(article.getKeywords()));
    if (article.getAuthors() == null) {
      article.setAuthors(List.of());
    }
  }

  private static void clean(@Nullable String text, Consumer<@Nullable String> setter) {
    String clean = text == null ? "" : CleanText.line(text);
    setter.accept(clean.isEmpty() ? null : clean);
  }

  private static List<String> cleanList(@Nullable List<String> texts) {
    return texts == null
        ? List.of()
        : texts.stream().map(CleanText::line).filter(text -> !text.isEmpty()).distinct().toList();
  }

  private static @Nullable String tag(@Nullable String language) {
    if (language == null) {
      return null;
    }
    String tag = Locale.forLanguageTag(language.replace('_', '-')).toLanguageTag();
    return tag.equals("und") ? null : tag;
  }

  /// The language that is declared, unless the text is clearly another.
  private void language(Article.Builder article) {
    if (article.getLanguage() == null) {
      source.language().ifPresent(article::setLanguage);
    }
    String declared = article.getLanguage();
    String story = beginning();
    Optional<String> found = TextLanguage.of(story);
    if (found.isEmpty()) {
      return;
    }
    if (declared == null) {
      article.setLanguage(found.get());
      draft.witness("language", "text");
    } else if (TextLanguage.contradicts(declared, found.get(), story)) {
      article.setLanguage(found.get());
      draft.witness("language", "text (declared " + declared + ")");
      draft.warn(
          "the document says that its language is %s, but its text is %s"
              .formatted(declared, found.get()));
    }
  }

  /// As much of the story as its language is told by.
  private String beginning() {
    StringBuilder story = new StringBuilder(2 * TextLanguage.LOOKED_AT);
    int pieces = 0;
    for (Piece piece : draft.pieces()) {
      if (story.length() >= TextLanguage.LOOKED_AT || pieces == MOST_PIECES) {
        break;
      }
      if (piece.isStory()) {
        story.append(pieces++ == 0 ? "" : "\n").append(piece.text());
      }
    }
    return story.toString();
  }

  private void dates(Article.Builder article) {
    article
        .setContentCreated(date(DateRole.CONTENT_CREATED))
        .setFirstCreated(date(DateRole.FIRST_CREATED))
        .setVersionCreated(date(DateRole.VERSION_CREATED))
        .setEmbargoedUntil(date(DateRole.EMBARGOED_UNTIL))
        .setExpires(date(DateRole.EXPIRES));
  }

  private @Nullable NewsDate date(DateRole role) {
    String raw = draft.dates().get(role);
    if (raw == null) {
      return null;
    }
    DateReader reader = new DateReader(source.zone());
    Optional<String> language =
        draft.dateLanguage().or(() -> Optional.ofNullable(draft.fields().getLanguage()));
    Optional<NewsDate> read =
        role == DateRole.EMBARGOED_UNTIL
            ? reader.readEmbargo(raw, language)
            : reader.read(raw, language);
    if (read.isEmpty()) {
      draft.warn(
          "the date \"%s\" (%s) cannot be read and was left out"
              .formatted(shown(raw), field(role)));
      return null;
    }
    NewsDate date = read.get();
    if (date.getZoneSource() == ZoneSource.ASSUMED_UTC) {
      draft.warn(
          "the date \"%s\" (%s) states no zone; UTC was assumed".formatted(raw, field(role)));
    }
    if (role == DateRole.EMBARGOED_UNTIL) {
      Embargo.warnings(date, received()).forEach(draft::warn);
    }
    boolean lookingBack = role != DateRole.EMBARGOED_UNTIL && role != DateRole.EXPIRES;
    if (lookingBack && date.getValue().isAfter(receivedAt.plus(CLOCK_SKEW))) {
      draft.warn(
          "the date \"%s\" (%s) lies in the future and was left out".formatted(raw, field(role)));
      return null;
    }
    return date;
  }

  private Optional<Instant> received() {
    return Optional.of(receivedAt).filter(END_OF_TIME::isAfter);
  }

  private static String field(DateRole role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// The embargo of a draft that cannot be read: nothing may be published on a guess.
  ///
  /// @return the raw text of an embargo date that no rung of the ladder reads
  public static Optional<String> unreadableEmbargo(Draft draft, SourceSettings source) {
    return Optional.ofNullable(draft.dates().get(DateRole.EMBARGOED_UNTIL))
        .filter(raw -> new DateReader(source.zone()).read(raw, declared(draft, source)).isEmpty())
        .map(Normalizer::shown);
  }

  private static Optional<String> declared(Draft draft, SourceSettings source) {
    return Optional.ofNullable(tag(draft.fields().getLanguage())).or(source::language);
  }

  private static String shown(String raw) {
    return raw.length() > 80 ? raw.substring(0, 80) + "…" : raw;
  }

  private List<AltId> altIds(Article.Builder article) {
    Stream<AltId> url = event.getUrl().map(value -> new AltId("url", value)).stream();
    Stream<AltId> provider =
        draft.providerUri().map(value -> new AltId("provider-uri", value)).stream();
    Stream<AltId> stated =
        article.getAltIds() == null ? Stream.empty() : article.getAltIds().stream();
    return Stream.of(stated, provider, url)
        .flatMap(ids -> ids)
        .filter(id -> !id.getValue().equals(article.getUri()))
        .distinct()
        .toList();
  }

  private Provenance provenance() {
    Provenance.Builder provenance =
        Provenance.newBuilder()
            .setParser(draft.parser())
            .setParserVersion(draft.parserVersion())
            .setReceivedAt(
                event.getReceivedAt().or(() -> position.map(RawPosition::receivedAt)).orElse(null))
            .setWitnesses(draft.witnesses())
            .setWarnings(List.copyOf(draft.warnings()));
    if (event.getContent().orElse(null) instanceof org.copydesk.news.Document document) {
      provenance
          .setMediaType(draft.witnesses().getOrDefault("mediaType", document.getMediaType()))
          .setCharset(draft.witnesses().get("charset"));
    }
    position.ifPresent(at ->
        provenance
            .setRawTopic(at.topic())
            .setRawPartition(at.partition())
            .setRawOffset(at.offset()));
    return provenance.build();
  }
}
