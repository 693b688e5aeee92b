package org.copydesk.publish.view.ninjs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.news.Article;
import org.copydesk.news.Link;
import org.copydesk.news.Media;
import org.copydesk.news.MediaKind;
import org.copydesk.news.NinjsAssociation;
import org.copydesk.news.NinjsItem;
import org.copydesk.news.NinjsRendition;
import org.copydesk.news.NinjsText;
import org.copydesk.news.NinjsTrustIndicator;
import org.jspecify.annotations.Nullable;

/// What belongs to an item: its media with their captions and credits, the documents it links to,
/// and the documents that vouch for it. Links that are no absolute URI are left out.
final class NinjsAssociations {
  private static final String TRUST = "trust-indicator";

  private static final String RELATED = "related";

  private NinjsAssociations() {}

  static void write(NinjsItem.Builder item, Article article) {
    List<NinjsAssociation> associations = new ArrayList<>();
    List<NinjsTrustIndicator> trust = new ArrayList<>();
    article.getMedia().stream()
        .limit(Ninjs.MOST)
        .forEach(
            media -> associations.add(media(article, "media-" + (associations.size() + 1), media)));
    int media = associations.size();
    for (Link link : article.getLinks().stream().limit(Ninjs.MOST).toList()) {
      Optional<String> href = NinjsUri.of(link.getHref());
      if (href.isPresent() && link.getRel().filter(TRUST::equals).isPresent()) {
        trust.add(new NinjsTrustIndicator(link.getTitle().orElse(null), href.get()));
      } else if (href.isPresent()) {
        associations.add(link("link-" + (associations.size() - media + 1), href.get(), link));
      }
    }
    item.setAssociations(associations).setTrustIndicators(trust);
  }

  private static NinjsAssociation media(Article article, String name, Media media) {
    Optional<String> href = media.getUrl().flatMap(NinjsUri::of);
    return NinjsAssociation.newBuilder()
        .setName(name)
        .setUri(href.orElseGet(() -> part(article, name)))
        .setType(type(media.getKind()))
        .setBy(media.getCredit().orElse(null))
        .setDescriptions(
            media.getCaption().map(caption -> NinjsTexts.text("caption", caption)).stream()
                .toList())
        .setRenditions(rendition(media, href).stream().toList())
        .build();
  }

  private static String part(Article article, String name) {
    return NinjsUri.always(article.getUri().replaceFirst("#.*$", "") + "#" + name);
  }

  private static Optional<NinjsRendition> rendition(Media media, Optional<String> href) {
    boolean known =
        href.isPresent() || media.getMediaType().isPresent() || media.getWidth().isPresent();
    return known
        ? Optional.of(
            NinjsRendition.newBuilder()
                .setName("main")
                .setHref(href.orElse(null))
                .setContentType(media.getMediaType().orElse(null))
                .setWidth(media.getWidth().orElse(null))
                .setHeight(media.getHeight().orElse(null))
                .build())
        : Optional.empty();
  }

  private static @Nullable String type(MediaKind kind) {
    return switch (kind) {
      case PICTURE -> "picture";
      case GRAPHIC -> "graphic";
      case VIDEO -> "video";
      case AUDIO -> "audio";
      case UNKNOWN -> null;
    };
  }

  private static NinjsAssociation link(String name, String href, Link link) {
    List<NinjsText> title =
        link.getTitle().map(text -> NinjsTexts.text("main", text)).stream().toList();
    return NinjsAssociation.newBuilder()
        .setName(name)
        .setRel(link.getRel().orElse(RELATED))
        .setUri(href)
        .setHeadlines(title)
        .build();
  }
}
