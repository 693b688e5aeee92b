package org.copydesk.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copydesk.ingest.format.Parser;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.news.ArticleForm;
import org.copydesk.news.Media;
import org.copydesk.news.MediaKind;

/// Reads one entry of a feed as an article. An entry that holds only a summary has that as its
/// text, and the form {@link ArticleForm#STUB}: the story is on its page. One that is about a
/// recording or a video has that form.
public final class FeedEntryParser implements Parser {
  private static final Pattern PICTURE =
      Pattern.compile("(?i)\\.(?:jpe?g|png|gif|webp|avif)(?:\\?.*)?$");
  private static final Pattern AUDIO =
      Pattern.compile("(?i)\\.(?:mp3|m4a|ogg|oga|opus|wav)(?:\\?.*)?$");
  private static final Pattern VIDEO =
      Pattern.compile("(?i)\\.(?:mp4|m4v|mov|webm|m3u8)(?:\\?.*)?$");

  @Override
  public Draft parse(TextDocument document) throws UnreadableDocument {
    Feed feed = FeedReader.read(document);
    FeedEntry entry = only(feed);
    Draft draft = new Draft("feed-entry", "1");
    feed.repairs().forEach(draft::warn);
    EntryMetadata.read(draft, entry);
    List<FeedMedia> inText = EntryBody.read(draft, entry);
    media(draft, Stream.concat(entry.media().stream(), inText.stream()).toList());
    form(draft, entry);
    return draft;
  }

  private static FeedEntry only(Feed feed) throws UnreadableDocument {
    if (feed.kind().isSitemap()) {
      throw FeedUnpacker.sitemap(feed);
    }
    if (feed.entries().isEmpty()) {
      throw new UnreadableDocument(
          "no-entries",
          "the feed was read, but holds no entry"
              + (feed.repairs().isEmpty() ? "" : ": " + String.join("; ", feed.repairs())));
    }
    if (feed.entries().size() > 1) {
      throw new UnreadableDocument(
          "several-entries",
          "the feed holds %d entries, each an article of its own; take it apart and send one a document"
              .formatted(feed.entries().size()));
    }
    return feed.entries().getFirst();
  }

  private static void media(Draft draft, List<FeedMedia> found) {
    List<Media> media = new ArrayList<>();
    for (FeedMedia one : found) {
      boolean known =
          media.stream().anyMatch(before -> before.getUrl().filter(one.url()::equals).isPresent());
      if (!known && kind(one) != MediaKind.UNKNOWN) {
        media.add(
            Media.newBuilder()
                .setKind(kind(one))
                .setUrl(one.url())
                .setCaption(one.caption().orElse(null))
                .setCredit(one.credit().orElse(null))
                .setMediaType(one.type().orElse(null))
                .setWidth(one.width().orElse(null))
                .setHeight(one.height().orElse(null))
                .build());
      }
    }
    draft.fields().setMedia(media);
  }

  private static MediaKind kind(FeedMedia media) {
    return switch (media.medium().orElse("").toLowerCase(Locale.ROOT)) {
      case "image" -> MediaKind.PICTURE;
      case "video" -> MediaKind.VIDEO;
      case "audio" -> MediaKind.AUDIO;
      case "" -> kind(media.url());
      default -> MediaKind.UNKNOWN;
    };
  }

  private static MediaKind kind(String url) {
    if (PICTURE.matcher(url).find()) {
      return MediaKind.PICTURE;
    }
    if (AUDIO.matcher(url).find()) {
      return MediaKind.AUDIO;
    }
    return VIDEO.matcher(url).find() ? MediaKind.VIDEO : MediaKind.UNKNOWN;
  }

  private static void form(Draft draft, FeedEntry entry) {
    if (entry.status() == EntryStatus.DELETED || entry.isWhole()) {
      return;
    }
    List<Media> media = Optional.ofNullable(draft.fields().getMedia()).orElse(List.of());
    if (media.stream().anyMatch(one -> one.getKind() == MediaKind.AUDIO)) {
      draft.fields().setForm(ArticleForm.AUDIO);
    } else if (!media.isEmpty()
        && media.stream().allMatch(one -> one.getKind() == MediaKind.VIDEO)) {
      draft.fields().setForm(ArticleForm.VIDEO);
    } else if (entry.isBeginning()) {
      draft.fields().setForm(ArticleForm.STUB);
      draft.warn(
          "the entry holds a summary or the beginning of its story, as far as can be told; the rest is on its page");
    }
  }
}
