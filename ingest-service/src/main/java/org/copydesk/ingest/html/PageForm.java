package org.copydesk.ingest.html;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.ingest.html.PageTypes.Free;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.normalize.Piece;
import org.copydesk.news.ArticleForm;
import org.copydesk.news.BlockKind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Tells the form of a page: an article, or a live blog, a gallery, a page around a video or a
/// recording, the free beginning of a story that is sold.
final class PageForm {
  private static final int ROUND_A_PLAYER = 1500;
  private static final int STUB_STATED = 1800;
  private static final int STUB_SEEN = 2500;
  private static final int ENTRIES = 4;
  private static final int MOST_BLOGS = 50;
  private static final Pattern LIVE_BLOG = Pattern.compile("live-?blog", Pattern.CASE_INSENSITIVE);
  private static final int PICTURES = 4;
  private static final Signs PAYWALL = Signs.of("paywall-lines.txt");

  private PageForm() {}

  /// States the form of a draft whose story has been read.
  static void state(Draft draft, Document page, PageText text, PageTypes types) {
    int story = size(draft, true);
    Optional<String> cut = cut(text, types, story);
    ArticleForm form = form(draft, page, types, story);
    if (form == ArticleForm.ARTICLE && cut.isPresent()) {
      form = ArticleForm.STUB;
      draft.warn(
          "the page holds only the beginning of its story (%d characters): %s; the rest is kept behind a paywall or a login"
              .formatted(story, cut.get()));
    }
    draft.fields().setForm(form);
  }

  private static ArticleForm form(Draft draft, Document page, PageTypes types, int story) {
    if (isLiveBlog(page, types)) {
      return ArticleForm.LIVE_BLOG;
    }
    if (isGallery(draft, types, story)) {
      return ArticleForm.GALLERY;
    }
    boolean video =
        types.openGraph().startsWith("video")
            || (types.has("VideoObject") && !types.hasArticle())
            || types.has("NewsVideo");
    if (video && story < ROUND_A_PLAYER) {
      return ArticleForm.VIDEO;
    }
    boolean audio =
        types.openGraph().startsWith("music")
            || types.openGraph().startsWith("audio")
            || ((types.has("PodcastEpisode")
                    || types.has("AudioObject")
                    || types.has("RadioEpisode"))
                && !types.hasArticle());
    return audio && story < ROUND_A_PLAYER ? ArticleForm.AUDIO : ArticleForm.ARTICLE;
  }

  private static boolean isLiveBlog(Document page, PageTypes types) {
    if (types.has("LiveBlogPosting")) {
      return true;
    }
    if (page.getElementsByTag("time").size() < ENTRIES) {
      return false;
    }
    return page.stream()
        .filter(PageForm::isNamedLiveBlog)
        .limit(MOST_BLOGS)
        .anyMatch(blog -> blog.getElementsByTag("time").size() >= ENTRIES);
  }

  private static boolean isNamedLiveBlog(Element element) {
    return element.attributesSize() > 0
        && (LIVE_BLOG.matcher(element.attr("class")).find()
            || LIVE_BLOG.matcher(element.attr("id")).find());
  }

  private static boolean isGallery(Draft draft, PageTypes types, int story) {
    long captions =
        draft.pieces().stream().filter(piece -> piece.kind() == BlockKind.CAPTION).count();
    boolean stated = types.has("ImageGallery") || types.has("MediaGallery");
    int told = size(draft, false);
    return (stated && captions >= 2 && told > story / 2) || (captions >= PICTURES && told > story);
  }

  /// The size of a draft's story, or of its captions.
  private static int size(Draft draft, boolean ofStory) {
    return draft.pieces().stream()
        .filter(piece -> ofStory ? piece.isStory() : piece.kind() == BlockKind.CAPTION)
        .map(Piece::text)
        .mapToInt(String::length)
        .sum();
  }

  /// How we know that a story is cut, where it is.
  private static Optional<String> cut(PageText text, PageTypes types, int story) {
    if (types.free() == Free.NO && story < STUB_STATED) {
      return Optional.of("it states isAccessibleForFree false");
    }
    if (types.free() == Free.YES || story >= STUB_SEEN) {
      return Optional.empty();
    }
    List<Passage> passages = text.passages();
    return passages.stream()
        .filter(passage -> passage.text().length() < 200 && PAYWALL.match(passage.text()))
        .findFirst()
        .map(passage -> "it asks the reader: \"" + passage.text() + "\"");
  }
}
