package org.copydesk.devstack.command;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.ingest.fetch.RefusedAddress;
import org.copydesk.ingest.fetch.WebAddress;
import org.copydesk.news.ConflictPolicy;
import org.copydesk.news.Feed;
import org.copydesk.news.FullPage;
import org.copydesk.news.Source;

/// What is to be set of a source; what is absent or empty stays as it is.
///
/// @param feeds addresses that are added, or, where they are there already, set anew
/// @param every how often these are polled
/// @param fullPage when the pages behind their entries are fetched
/// @param claims URI prefixes that are added
record SourceChange(
    Optional<String> name,
    List<String> feeds,
    Optional<Duration> every,
    Optional<FullPage> fullPage,
    Optional<String> language,
    Optional<String> zone,
    List<String> claims,
    Optional<ConflictPolicy> onConflict) {

  /// All that is wrong with it, a sentence each.
  List<String> mistakes(String id) {
    List<String> mistakes = new ArrayList<>();
    if (!id.matches("[A-Za-z0-9._-]{1,64}")) {
      mistakes.add(
          "\"%s\" is no source id: up to 64 letters, digits, dots, dashes and underscores"
              .formatted(id));
    }
    feeds.forEach(url -> {
      try {
        WebAddress.parse(url);
      } catch (RefusedAddress e) {
        mistakes.add("--feed=%s: %s".formatted(url, e.getMessage()));
      }
    });
    if (feeds.isEmpty() && (every.isPresent() || fullPage.isPresent())) {
      mistakes.add(
          "--every and --full-page are of the feeds that are named with --feed; name them");
    }
    language
        .filter(tag -> !isLanguage(tag))
        .ifPresent(tag ->
            mistakes.add(
                "--language=%s is no BCP 47 tag; write en, pt-BR, zh-Hant".formatted(tag)));
    zone.filter(name -> !isZone(name))
        .ifPresent(name ->
            mistakes.add("--zone=%s is no IANA time zone; write Europe/Oslo".formatted(name)));
    if (onConflict.filter(policy -> policy == ConflictPolicy.UNKNOWN).isPresent()) {
      mistakes.add("--on-conflict: give accept or refuse");
    }
    return mistakes;
  }

  private static boolean isLanguage(String tag) {
    try {
      return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException _) {
      return false;
    }
  }

  private static boolean isZone(String name) {
    try {
      return !ZoneId.of(name).getId().isEmpty();
    } catch (DateTimeException _) {
      return false;
    }
  }

  /// The source with it.
  Source applied(String id, Optional<Source> before) {
    Source.Builder source =
        before
            .map(Source::newBuilder)
            .orElseGet(() -> Source.newBuilder().setId(id).setName(name.orElse(id)));
    name.ifPresent(source::setName);
    language.ifPresent(source::setLanguage);
    zone.ifPresent(source::setTimeZone);
    onConflict.ifPresent(source::setOnConflict);
    List<String> prefixes = before.map(Source::getUriPrefixes).orElse(List.of());
    source.setUriPrefixes(Stream.concat(prefixes.stream(), claims.stream()).distinct().toList());
    return source.setFeeds(feeds(before.map(Source::getFeeds).orElse(List.of()))).build();
  }

  private List<Feed> feeds(List<Feed> before) {
    List<Feed> all = new ArrayList<>();
    before.forEach(
        feed -> all.add(feeds.contains(feed.getUrl()) ? changed(Feed.newBuilder(feed)) : feed));
    feeds.stream()
        .distinct()
        .filter(url -> before.stream().noneMatch(feed -> feed.getUrl().equals(url)))
        .forEach(url -> all.add(changed(Feed.newBuilder().setUrl(url))));
    return all;
  }

  private Feed changed(Feed.Builder feed) {
    every.ifPresent(time -> feed.setIntervalSeconds(Math.toIntExact(time.toSeconds())));
    fullPage.ifPresent(feed::setFullPage);
    return feed.build();
  }
}
